import { render, type CollectionEntry } from 'astro:content';
import { checkComponents } from '../content/loaders/known-components';

type Text = CollectionEntry<'pages' | 'conditions' | 'questions' | 'glossary'>;

/**
 * Renders a text of `content/`.
 *
 * @throws ContentFault naming the file and the component that it uses without an import
 */
export function renderText(text: Text): ReturnType<typeof render> {
  checkComponents(text.body ?? '', text.filePath ?? text.id);
  return render(text);
}
