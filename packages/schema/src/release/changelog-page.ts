import type { Change, Level, Release } from '../changelog.js';

const HEADINGS: Readonly<Record<Level, string>> = {
  BREAKING: 'Breaking',
  DANGEROUS: 'To look at',
  SAFE: 'Added or relaxed',
};

const lineOf = ({ path, message, reason }: Change): string =>
  `- \`${path}\`: ${message.replaceAll(/'([^']*)'/g, '`$1`')}.${reason ? ` Why: ${reason}` : ''}`;

function sectionOf({ version, date, changes }: Release): string[] {
  const parts = (Object.keys(HEADINGS) as Level[]).flatMap((level) => {
    const lines = changes.filter((change) => change.level === level).map(lineOf);
    return lines.length === 0 ? [] : [`### ${HEADINGS[level]}`, '', ...lines, ''];
  });
  return [`## ${version}, ${date}`, '', ...(parts.length > 0 ? parts : ['The first release.', ''])];
}

/** The history of the contract for people, the latest release first. */
export const changelogPage = (releases: readonly Release[]): string =>
  ['# Changes of the contract', '', ...releases.flatMap(sectionOf)].join('\n');
