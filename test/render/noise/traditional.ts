/** Signs of labels of the form that traditional script writes otherwise. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  条: '條',
  项: '項',
  规: '規',
  数: '數',
  总: '總',
  对: '對',
  开: '開',
  处: '處',
  罚: '罰',
  强: '強',
  许: '許',
  业: '業',
  费: '費',
  减: '減',
  请: '請',
  结: '結',
  转: '轉',
  办: '辦',
  复: '復',
  议: '議',
  诉: '訴',
  讼: '訟',
  维: '維',
  纠: '糾',
  审: '審',
  经: '經',
  会: '會',
  组: '組',
  织: '織',
  机: '機',
  构: '構',
  务: '務',
  属: '屬',
  国: '國',
  关: '關',
  没: '沒',
  现: '現',
  书: '書',
  单: '單',
  万: '萬',
  额: '額',
};

/** A text in traditional script, as far as labels of the form need it. */
export function traditional(label: string): string {
  return [...label].map((sign) => TRADITIONAL[sign] ?? sign).join('');
}

/** Signs that some converters to traditional script follow with their reading in brackets. */
const READINGS: Readonly<Record<string, string>> = {
  項: 'xiàng',
  規: 'guī',
  數: 'shù',
  開: 'kāi',
  請: 'qǐng',
  務: 'wù',
  業: 'yè',
  費: 'fèi',
  對: 'duì',
  強: 'qiáng',
  訴: 'sù',
  訟: 'sòng',
  機: 'jī',
  構: 'gòu',
};

/** A text in traditional script with the readings of some of its signs in brackets behind them. */
export function glossed(label: string): string {
  return [...traditional(label)]
    .map((sign) => (READINGS[sign] ? `${sign}(${READINGS[sign]})` : sign))
    .join('');
}
