// What a person tells the wizard, or an answers file does. Every key is optional: what is missing is asked.

export interface Contact {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  /** With country code: `+81…`. */
  readonly phone: string;
}
export const contactKinds = ['security', 'billing', 'operations'] as const;
export type ContactKind = (typeof contactKinds)[number];

export interface Answers {
  readonly adminUser?: string;
  readonly adminGroup?: string;
  readonly alertEmail?: string;
  readonly monthlyBudget?: { readonly amount: number; readonly currency: string };
  readonly homeRegion?: string;
  readonly regions?: readonly string[];
  /** Which of the alarms are wanted, by their ids; absent: those of the level. */
  readonly alarms?: readonly string[];
  readonly contacts?: { readonly [K in ContactKind]?: Partial<Contact> };
}

/** The value at a dotted path such as `contacts.security.email`; `undefined` if any part is missing. */
export function answerAt(answers: Answers, path: string): unknown {
  let at: unknown = answers;
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}

/** The answers with the value at the dotted path set; the rest is shared. */
export function withAnswer(answers: Answers, path: string, value: unknown): Answers {
  const [head = '', ...rest] = path.split('.');
  const here = answers as Readonly<Record<string, unknown>>;
  const inner = (here[head] ?? {}) as Answers;
  return { ...here, [head]: rest.length === 0 ? value : withAnswer(inner, rest.join('.'), value) };
}
