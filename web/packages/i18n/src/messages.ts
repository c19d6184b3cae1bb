export type Locale = 'en' | 'fr';

/** Flat keys to texts; `{name}` stands for a parameter. Plurals are pairs of keys ending in `.one` and `.other`. */
export type Dictionary = Readonly<Record<string, string>>;
export type Translation<D extends Dictionary> = Readonly<Record<keyof D, string>>;
export interface Messages<D extends Dictionary> {
  readonly en: D;
  readonly fr: Translation<D>;
}

type ParamNames<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never;
type Param = string | number;
type ParamsOf<S> = [ParamNames<S>] extends [never] ? [] : [params: Record<ParamNames<S>, Param>];
type PluralBase<D> = keyof D extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;

export interface Translate<D extends Dictionary> {
  <K extends keyof D & string>(key: K, ...params: ParamsOf<D[K]>): string;
  /** The text of `base.one` or `base.other` by the language's rule; `{count}` is filled in. */
  plural(base: PluralBase<D>, count: number, params?: Record<string, Param>): string;
  /** For keys that come from the server, such as problem codes: undefined when there is no such text. */
  maybe(key: string, params?: Record<string, Param>): string | undefined;
}

/** The French dictionary must have exactly the English keys; a missing one does not compile. */
export function defineMessages<const D extends Dictionary>(en: D, fr: Translation<D>): Messages<D> {
  return { en, fr };
}

export function translator<D extends Dictionary>(messages: Messages<D>, locale: Locale): Translate<D> {
  const texts: Dictionary = messages[locale];
  const rules = new Intl.PluralRules(locale);
  const text = (key: string, params?: Record<string, Param>) => {
    const found = Object.hasOwn(texts, key) ? texts[key] : undefined;
    return found === undefined ? undefined : fill(found, params ?? {});
  };
  const translate = (key: string, params?: Record<string, Param>) => text(key, params) ?? key;
  return Object.assign(translate, {
    plural: (base: string, count: number, params?: Record<string, Param>) =>
      translate(`${base}.${rules.select(count) === 'one' ? 'one' : 'other'}`, { count, ...params }),
    maybe: text,
  });
}

function fill(text: string, params: Record<string, Param>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
