// What the pages say of money, risk and the way back where a step sends nothing: the same for all, or a step's own.
// Facts are those of the steps' own texts, whose sources stand there.
const usual = {
  en: {
    money: 'This tool only reads here, and that costs nothing. What you switch on by hand may cost.',
    risk: 'Nothing by this tool: it changes nothing here.',
    back: 'There is nothing that this tool could take back. What you did by hand, you take back by hand, on the same page of the console.',
  },
  ja: {
    money:
      'このツールは読み取るだけなので、費用はかかりません。本人が手動で有効にするものには、費用がかかる場合があります。',
    risk: 'このツールは何も変更しないため、影響はありません。',
    back: 'このツールが元に戻すものはありません。手動で行った操作は、コンソールの同じ画面から手動で元に戻します。',
  },
};

const priced = {
  en: {
    money:
      'This tool only reads here, and that costs nothing. If you switch it on by hand, it costs: the prices are linked under "What only you can do".',
  },
  ja: {
    money:
      'このツールは読み取るだけなので、費用はかかりません。手動で有効にすると費用がかかります。料金ページへのリンクは「本人にしかできない操作」にあります。',
  },
};

const own = {
  backup: priced,
  inspector: priced,
  macie: priced,
  'root-user': {
    en: {
      money:
        'Nothing, if you use a passkey or an authenticator app that you have. A security key has to be bought.',
      risk: 'Whoever loses the only device cannot sign in as root any more, and then needs the mailbox of the account. So look first whether you can read mail at the root address, and add a second device that is kept in another place. Take an old device away only when you have signed in with the new one.',
      back: 'This tool sends nothing here. A device is taken away again on the page "Security credentials", and the access to billing is switched off again where you switched it on. A signing certificate: make it inactive first, and delete it only when nothing misses it.',
    },
    ja: {
      money: '手元のパスキーや認証アプリを使えば、費用はかかりません。セキュリティキーは購入が必要です。',
      risk: '1 つしかないデバイスをなくすと、root としてサインインできなくなり、復旧にはアカウントのメールが必要です。先に root のメールが読めることを確かめ、2 つ目のデバイスを登録して別の場所に保管してください。古いデバイスは、新しいデバイスでサインインできてから削除してください。',
      back: 'このツールは何も送信しません。デバイスは「セキュリティ認証情報」の画面で削除でき、請求情報へのアクセスは、有効にした画面で無効に戻せます。署名証明書は、まず無効にし、影響がないことを確かめてから削除してください。',
    },
  },
  'root-keys': {
    en: {
      money: 'Nothing.',
      risk: 'A program that still signs in with one of these keys stops working. So look first when each key was last used, and deactivate it long before you delete it.',
      back: 'This tool sends nothing here. A deactivated key is activated again on the same page. A deleted key never comes back.',
    },
    ja: {
      money: '費用はかかりません。',
      risk: 'このキーを使っているプログラムがあれば、動かなくなります。先に最終使用日を確認し、すぐに削除せず、まず無効にしてください。',
      back: 'このツールは何も送信しません。無効にしたキーは、同じ画面で有効に戻せます。削除したキーは元に戻せません。',
    },
  },
  'account-plan': {
    en: {
      money:
        'Nothing while the account is on the free plan. After an upgrade, what credits do not cover is billed.',
      risk: 'Nothing by this tool: it never upgrades for you. But when a free plan ends without an upgrade, AWS closes the account.',
      back: 'There is nothing that this tool could take back: the upgrade is yours.',
    },
    ja: {
      money:
        '無料プランの間は費用がかかりません。アップグレード後は、クレジットで賄えない利用分が課金されます。',
      risk: 'このツールがアップグレードすることはないため、ツールによる影響はありません。ただし、アップグレードしないまま無料プランが終わると、アカウントは閉鎖されます。',
      back: 'アップグレードは本人の操作なので、このツールが元に戻すものはありません。',
    },
  },
  'identity-center': {
    en: {
      risk: 'Nothing by this tool: it changes nothing here. If you make an organization by hand on a free-plan account, the plan ends at once: remaining credits are lost and everything used is billed.',
      back: 'There is nothing that this tool could take back. Choose the region with care before you begin: it is hard to change later.',
    },
    ja: {
      risk: 'このツールは何も変更しないため、影響はありません。ただし、無料プランのアカウントで組織を手動で作ると、無料プランはその場で終わり、残りのクレジットは失われ、以後の利用は課金されます。',
      back: 'このツールが元に戻すものはありません。リージョンは後から変更しにくいため、始める前に慎重に選んでください。',
    },
  },
  'trusted-advisor': {
    en: {
      money:
        'Nothing: the free checks are for every account. More checks come with a paid support plan, which this tool never orders.',
      back: 'There is nothing to take back: reading changes nothing.',
    },
    ja: {
      money:
        '無料のチェックは、どのアカウントでも使えます。ほかのチェックには有料のサポートプランが必要ですが、このツールが契約することはありません。',
      back: '読むだけなので、元に戻すものはありません。',
    },
  },
};

/** Money, risk and the way back of a step that sends nothing. */
export const byHand = (id, lang) => ({ ...usual[lang], ...own[id]?.[lang] });
