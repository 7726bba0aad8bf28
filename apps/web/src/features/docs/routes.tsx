import { ErrorPage } from '../../app/ErrorPage.js';
import { ChangesPage } from './ChangesPage.js';
import { DictionaryPage } from './DictionaryPage.js';
import { DocsFrame } from './DocsFrame.js';
import { ExamplesPage } from './ExamplesPage.js';
import { GuidancePage } from './GuidancePage.js';
import { LimitsPage } from './LimitsPage.js';
import { StartPage } from './StartPage.js';
import { TypePage } from './TypePage.js';

const route = (element: React.ReactNode) => ({ element, errorElement: <ErrorPage /> });

export const docsFrame = route(<DocsFrame />);
export const start = route(<StartPage />);
export const oneType = route(<TypePage />);
export const examples = route(<ExamplesPage />);
export const limits = route(<LimitsPage />);
export const dictionary = route(<DictionaryPage />);
export const changes = route(<ChangesPage />);
export const guidance = route(<GuidancePage />);
