import type { BreadcrumbList, MedicalWebPage, WebPage } from 'schema-dts';
import type { ClinicianReview } from '../../content/schemas/review';
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
  /** The clinician who reviewed it. Absent if nobody has. */
  clinicianReview?: ClinicianReview | undefined;
}

const isoDate = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Returns a page as schema.org `MedicalWebPage`, or `WebPage` if it states no medical fact. `lastReviewed`
 * and `reviewedBy` mean a review by a medical professional, so they are set only after one; `dateModified`
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
    ...(page.clinicianReview && {
      lastReviewed: isoDate(page.clinicianReview.date),
      reviewedBy: {
        '@type': 'Person' as const,
        name: page.clinicianReview.name,
        jobTitle: page.clinicianReview.role,
      },
    }),
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
