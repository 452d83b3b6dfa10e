// The admin's name, and the group's where the usual one is somebody else's.
import type { Answers } from '../../src/model/answers.ts';
import { defaultAdminGroup } from '../../src/model/names.ts';
import type { Question } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Facts, Group, Person } from './facts.ts';
import { adminGroupOf, adminGroups, isAdminGroup, membersOf, sameName, unfinished } from './judge.ts';

const reserved = ['admin', 'root', 'administrator'];

// Source: IAM API reference, CreateUser and CreateGroup: pattern and length.
const clean = (typed: string): string => typed.normalize('NFKC').trim();
const allowed = (name: string, longest: number): boolean =>
  name.length <= longest && /^[A-Za-z0-9+=,.@_-]+$/.test(name);
const badLetters = (longest: number): { readonly error: Text } => ({
  error: {
    en: `Use 1 to ${longest} letters, digits or + = , . @ _ - without spaces.`,
    ja: `半角の英数字と + = , . @ _ - を使い、${longest} 文字以内で、空白を入れずに入力してください。`,
  },
});

/** The name for the new admin, or what is wrong with it. An existing user is never taken over. */
export function parseUser(facts: Facts, typed: string): ReturnType<Question['parse']> {
  const name = clean(typed);
  if (!allowed(name, 64)) return badLetters(64);
  if (reserved.some((word) => sameName(word, name))) {
    return {
      error: {
        en: 'Use the name of a person: everybody can then see who did what.',
        ja: '人の名前にしてください。誰が何をしたか、後から分かるようになります。',
      },
    };
  }
  const users = facts.users.ok ? facts.users.value : [];
  const there = users.find((user) => sameName(user.name, name));
  if (!there || unfinished(facts).some((person) => person.name === there.name)) return { value: name };
  return {
    error: {
      en: `There is a user called ${there.name} already. It is left alone: please choose another name.`,
      ja: `${there.name} というユーザーはすでに存在します。既存のユーザーは変更しないため、別の名前を入力してください。`,
    },
  };
}

/** The group of that name, whatever its case. */
export const groupNamed = ({ groups }: Facts, name: string): Group | undefined =>
  groups.ok ? groups.value.find((group) => sameName(group.name, name)) : undefined;

/** May full rights be given to this group? Only if it has them, or nobody but our own user would get them. */
export const mayAdopt = (group: Group | undefined, own?: Person): boolean =>
  group === undefined || isAdminGroup(group) || membersOf(group).every((name) => name === own?.name);

function parseGroup(facts: Facts, own: Person | undefined, typed: string): ReturnType<Question['parse']> {
  const name = clean(typed);
  if (!allowed(name, 128)) return badLetters(128);
  const there = groupNamed(facts, name);
  if (mayAdopt(there, own)) return { value: there?.name ?? name };
  return {
    error: {
      en: `The group ${there?.name} has members: they would all get full rights. Please choose another name.`,
      ja: `グループ ${there?.name} にはメンバーがいるため、全員に管理者権限が付いてしまいます。別の名前を入力してください。`,
    },
  };
}

/**
 * The group that is used if nobody says otherwise: one that gives full rights already, so that it is never doubled;
 * else the usual name.
 */
export function usualGroup(facts: Facts): string {
  const there = adminGroups(facts);
  return (there.find(({ name }) => sameName(name, defaultAdminGroup)) ?? there[0])?.name ?? defaultAdminGroup;
}

/** A name for the group that is free, or may be adopted. */
function freeGroupName(facts: Facts, own: Person | undefined, nth = 1): string {
  const name = nth === 1 ? 'day-one-admins' : `day-one-admins-${nth}`;
  return mayAdopt(groupNamed(facts, name), own) ? name : freeGroupName(facts, own, nth + 1);
}

/** Says of an answer that was given why it cannot be used. */
function judged(question: Question, answer: string | undefined): Question {
  if (answer === undefined) return question;
  const parsed = question.parse(answer);
  return 'error' in parsed ? { ...question, again: parsed.error } : question;
}

/** The questions before an admin can be made; a user that an earlier run began needs no name. */
export function questions(facts: Facts, answers: Answers): readonly Question[] {
  const own = unfinished(facts)[0];
  const user: Question = {
    key: 'adminUser',
    text: { en: 'What shall the admin user be called?', ja: '管理者ユーザーの名前は何にしますか。' },
    hint: {
      en: "A person's name, such as alice. You will sign in with it every day.",
      ja: 'alice のような人の名前にします。毎日のサインインに使います。',
    },
    parse: (typed) => parseUser(facts, typed),
  };
  const group: Question = {
    key: 'adminGroup',
    text: { en: 'What shall the group of the admins be called?', ja: '管理者グループの名前は何にしますか。' },
    hint: {
      en: `The group ${defaultAdminGroup} exists for other people. It is left alone.`,
      ja: `${defaultAdminGroup} というグループは別の人が使っているため、変更しません。`,
    },
    default: freeGroupName(facts, own),
    parse: (typed) => parseGroup(facts, own, typed),
  };
  const hasGroup = own !== undefined && adminGroupOf(facts, own.name) !== undefined;
  const usual = mayAdopt(groupNamed(facts, usualGroup(facts)), own);
  const asksGroup = !hasGroup && (answers.adminGroup !== undefined || !usual);
  return [
    ...(own ? [] : [judged(user, answers.adminUser)]),
    ...(asksGroup ? [judged(group, answers.adminGroup)] : []),
  ];
}
