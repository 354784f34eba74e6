/**
 * Words that the names of bodies end in, whatever the words stand in: a title, a sentence, a list of links. Each room adds
 * those that name a body only where it reads (站 in a field of publication data; in a sentence it may be 网站).
 */
export const BODY_ENDINGS = {
  departments: ['局', '委员会', '委', '厅', '办公室'],
  towns: ['镇', '乡', '街道'],
  townOffices: ['办事处'],
  institutions: ['中心', '公司', '学校'],
} as const;

/** All of them. */
export const ALL_BODY_ENDINGS: readonly string[] = Object.values(BODY_ENDINGS).flat();
