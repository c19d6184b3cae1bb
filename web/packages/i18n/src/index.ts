export { common } from './common';
export { formats } from './format';
export type { Formats } from './format';
export {
  LocaleProvider,
  useFormats,
  useLocale,
  useLocalName,
  useMessages,
  useNameOf,
} from './locale-provider';
export { defineMessages, translator } from './messages';
export type { Dictionary, Locale, Messages, Translate, Translation } from './messages';
export { useProblemText } from './problem-text';
export type { ProblemText } from './problem-text';
export { missingParams } from './parity';
export { useTidings } from './told';
export type { Tidings } from './told';
