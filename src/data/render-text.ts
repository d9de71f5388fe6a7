import { render, type CollectionEntry } from 'astro:content';
import { checkComponents } from '../content/loaders/known-components';

type Text = CollectionEntry<'pages' | 'conditions' | 'questions' | 'glossary'>;

/**
 * Renders a text of `content/` with the components that stand ready in it.
 *
 * @throws ContentFault naming the file and a component that it uses and that is not there
 */
export function renderText(
  text: Text,
  components: Readonly<Record<string, unknown>>,
): ReturnType<typeof render> {
  checkComponents(text.body ?? '', text.filePath ?? text.id, components);
  return render(text);
}
