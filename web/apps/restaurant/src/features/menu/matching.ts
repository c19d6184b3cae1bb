import type { MenuCategory } from '@foodieexpress/client';

/** Categories with only the dishes whose name, in either language, holds the words; accents do not matter. */
export function matching(categories: MenuCategory[], words: string): MenuCategory[] {
  const wanted = plain(words);
  if (wanted === '') return categories.filter((category) => category.items.length > 0);
  return categories
    .map((category) => ({
      ...category,
      items: category.items.filter((item) => plain(`${item.name} ${item.nameFr ?? ''}`).includes(wanted)),
    }))
    .filter((category) => category.items.length > 0);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
