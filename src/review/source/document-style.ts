/**
 * What a shown document looks like before its own style, and how the marked places are lit: by ground and outline. White
 * paper in the dark too: pages choose their inks for it.
 */
export const DOCUMENT_STYLE = [
  ':root{color-scheme:light}',
  'body{margin:16px;background:#fff;color:#1d232b;font:14px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}',
  'table{border-collapse:collapse}',
  'td,th{border:1px solid #c9ccd1;padding:2px 6px}',
  'img{max-width:100%}',
  '.gouji-field{border-bottom:1px dotted #5b6470}',
  '.gouji-picture{color:#5b6470}',
  '.gouji-control{padding:0 2px;border:1px solid #a6201c;border-radius:2px;color:#a6201c;font:10px monospace;unicode-bidi:isolate;direction:ltr}',
  '[data-cells]{cursor:pointer}',
  '[data-cells].gouji-left{outline:2px solid #1f4e79!important;background:#dcebfa!important;color:#10243a!important}',
  '[data-cells].gouji-right{outline:2px dashed #8a5300!important;background:#fbeccc!important;color:#3d2600!important}',
  '[data-cells].gouji-chosen{outline:3px solid #a6201c!important;background:#fff1a8!important;color:#241c00!important}',
].join('');
