import type { BreadcrumbList, MedicalWebPage, WebPage } from 'schema-dts';
import type { Review } from '../../content/schemas/review';
import type { ReviewState } from '../review-files';
import { site } from '../../site';

/** Facts about a page from its front matter. */
export interface PageFacts {
  /** Absolute address. */
  url: string;
  title: string;
  description: string;
  kind: 'health' | 'site';
  /** When the text was last checked against its sources. */
  reviewed: Date;
  /** Of a health page: whether a clinician’s review fits its text. */
  review?: ReviewState | undefined;
}

const isoDate = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Returns a page as schema.org `MedicalWebPage`, or `WebPage` if it states no medical fact. `lastReviewed`
 * and `reviewedBy` mean a review by a medical professional, so they are set only while one fits the text; `dateModified`
 * is the date of our own check.
 */
export function webPage(page: PageFacts): MedicalWebPage | WebPage {
  const common = {
    '@id': page.url,
    url: page.url,
    name: page.title,
    description: page.description,
    inLanguage: site.lang,
    dateModified: isoDate(page.reviewed),
  };
  if (page.kind === 'site') return { '@type': 'WebPage', ...common };
  return {
    '@type': 'MedicalWebPage',
    ...common,
    audience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
    ...(page.review?.state === 'reviewed' && reviewedBy(page.review.review)),
  };
}

function reviewedBy({ date, name, role, registration }: Review) {
  return {
    lastReviewed: isoDate(date),
    reviewedBy: {
      '@type': 'Person' as const,
      name,
      jobTitle: role,
      identifier: {
        '@type': 'PropertyValue' as const,
        propertyID: registration.body,
        value: registration.number,
      },
    },
  };
}

/**
 * Returns the path from the home page to this one as schema.org `BreadcrumbList`.
 *
 * @param steps name and absolute address of each page, home first and this one last
 */
export function breadcrumbList(steps: readonly { name: string; url: string }[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}
