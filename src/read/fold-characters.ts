/**
 * Radicals of the supplement and the ideographs they stand for (Unicode's EquivalentUnifiedIdeograph). Unlike the
 * Kangxi radicals they have no compatibility mapping.
 */
const RADICALS = pairs(
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ' +
    '⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ' +
    '⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟',
);

/** Signs turned for vertical writing and the signs they are. Their compatibility mapping would make them half-width. */
const VERTICAL_FORMS = pairs(
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︙… ︱— ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』',
);

/** Radicals (U+2E80 to U+2FDF), compatibility ideographs (U+F900 to U+FAFF), vertical forms. */
const FOLDED = /[\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe19\ufe31-\ufe44]/;
const ALL_FOLDED = new RegExp(FOLDED, 'g');

/**
 * Puts ordinary signs for look-alikes: print from Chromium with Noto fonts writes ⾏⼀⺠ into the text layer for 行一民.
 * Nothing else is touched: full normalisation would also turn （） into ().
 */
export function foldCharacters(text: string): string {
  if (!FOLDED.test(text)) return text;
  return text.replace(
    ALL_FOLDED,
    (sign) => RADICALS.get(sign) ?? VERTICAL_FORMS.get(sign) ?? sign.normalize('NFKC'),
  );
}

const RADICAL = /[\u2e80-\u2fdf]/;
const ALL_RADICALS = new RegExp(RADICAL, 'g');

/** The radicals alone, which a page or text has that was copied out of such a print: one sign for one, so that offsets stay. */
export function foldRadicals(text: string): string {
  return RADICAL.test(text) ? text.replace(ALL_RADICALS, foldCharacters) : text;
}

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]));
}
