/** The one issue that the reports go to is found by its title. */
export const title = 'Watching: what to look at';

/** GitHub refuses a body of more than 65,536 letters. */
const longest = 60_000;

/** What GitHub Actions gives a job in its environment. */
export interface Repository {
  /** `owner/name` */
  name: string;
  token: string;
  /** Address of the REST API. */
  api: string;
}

/**
 * Writes a report into the open issue with our title, or opens one if `needed`.
 * https://docs.github.com/en/rest/issues/issues
 *
 * @returns the issue's address; undefined if there is none and none is needed
 * @throws Error with GitHub's answer
 */
export async function tell(
  body: string,
  needed: boolean,
  { name, token, api }: Repository,
): Promise<string | undefined> {
  const send = async (path: string, method: string, content?: object): Promise<unknown> => {
    const answer = await fetch(`${api}/repos/${name}/issues${path}`, {
      method,
      headers: {
        Accept: 'application/vnd.github+json',
        Authorization: `Bearer ${token}`,
        'X-GitHub-Api-Version': '2022-11-28',
      },
      ...(content && { body: JSON.stringify(content) }),
    });
    if (!answer.ok) throw new Error(`GitHub answers ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const own = 'state=open&creator=github-actions[bot]&per_page=100';
  const open = (await send(`?${own}`, 'GET')) as { title: string; number: number }[];
  const ours = open.find((issue) => issue.title === title);
  if (!ours && !needed) return undefined;
  const cut =
    body.length > longest ? `${body.slice(0, longest)}\n\n… and more: npm run watch` : body;
  const written = await (ours
    ? send(`/${ours.number}`, 'PATCH', { body: cut })
    : send('', 'POST', { title, body: cut }));
  return (written as { html_url: string }).html_url;
}
