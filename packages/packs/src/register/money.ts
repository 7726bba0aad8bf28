import { largestRemainder, type Fund, type Pack, type Statement } from '@vesting/domain';
import type { MoneyParameters, RegisterParameters } from './parameters.js';
import type { Random } from './random.js';

type Line = Statement<'SPEND'> | Statement<'FUNDING'>;
type Kind = Line['kind'];

/** Subjects of the service expenditure analysis of local government accounts, with the usual weight. */
const SPENDING = [
  ['EMPLOYEES', 38],
  ['THIRD_PARTY', 40],
  ['SUPPLIES', 11],
  ['PREMISES', 6],
  ['TRANSPORT', 5],
] as const;
const INCOME = [
  ['FEES_AND_CHARGES', 45],
  ['GRANTS', 40],
  ['OTHER_INCOME', 15],
] as const;

/** The base budget of one body, in pence, by fund, service and subject; funds never mix. */
export function budgetLines(
  pack: Pack,
  parameters: RegisterParameters,
  body: string,
  random: Random,
): Line[] {
  const book = new Book(body, random);
  if (body === parameters.county) countyBudget(book, parameters.money);
  else districtBudget(pack, book, parameters, body);
  return book.lines;
}

/** Spend less income of services is the net budget; the financing lines pay exactly for it. */
function countyBudget(book: Book, { county: money, services: keepers }: MoneyParameters): void {
  const { generalFundNetPence: net, generalFundIncomePence: income, linesPerService } = money;
  const services = Object.entries(money.serviceWeights);
  book.share('SPEND', 'GENERAL_FUND', net + income, services, SPENDING, linesPerService);
  book.share('FUNDING', 'GENERAL_FUND', income, services, INCOME, Math.ceil(linesPerService / 4));
  const financing = money.financing.map(({ subject, weight }) => [subject, weight] as const);
  book.share('FUNDING', 'GENERAL_FUND', net, [[keepers.financing, 1]], financing, financing.length);
  for (const { fund, pence, services: of } of money.otherFunds) {
    const even = of.map((service, index) => [service, of.length - index] as [string, number]);
    book.share('SPEND', fund, pence, even, SPENDING, linesPerService);
    book.share('FUNDING', fund, pence, even, [[fund === 'CAPITAL' ? 'CAPITAL_FINANCING' : 'GRANTS', 1]], 2);
  }
}

function districtBudget(
  pack: Pack,
  book: Book,
  { money: { district, services: keepers }, posts }: RegisterParameters,
  body: string,
): void {
  const run = new Set(
    pack.currentServices.filter(({ runBy }) => runBy === body).map(({ service }) => service),
  );
  const services = Object.entries(posts.districtServiceWeights).filter(
    ([service]) => run.has(service) && service !== keepers.housingRevenueAccount,
  );
  const { linesPerService } = district;
  const net = district.generalFundNetPence[body] ?? 0;
  const income = Math.floor((net * district.generalFundIncomeThousandths) / 1000);
  book.share('SPEND', 'GENERAL_FUND', net + income, services, SPENDING, linesPerService);
  book.share('FUNDING', 'GENERAL_FUND', income, services, INCOME, 2);
  book.share(
    'FUNDING',
    'GENERAL_FUND',
    net,
    [[keepers.financing, 1]],
    [
      ['COUNCIL_TAX', 52],
      ['BUSINESS_RATES', 30],
      ['GENERAL_GRANTS', 18],
    ],
    3,
  );
  const other: [Fund, Record<string, number>, string, string, string][] = [
    [
      'HOUSING_REVENUE_ACCOUNT',
      district.housingRevenueAccountPence,
      keepers.housingRevenueAccount,
      'REPAIRS_AND_MANAGEMENT',
      'RENTS',
    ],
    ['COLLECTION_FUND', district.collectionFundPence, keepers.collectionFund, 'PRECEPTS', 'COUNCIL_TAX'],
    ['CAPITAL', district.capitalPence, keepers.districtCapital, 'WORKS', 'CAPITAL_FINANCING'],
  ];
  for (const [fund, pence, service, spent, funded] of other) {
    const total = pence[body] ?? 0;
    if (total === 0) continue;
    book.share('SPEND', fund, total, [[service, 1]], [[spent, 1]], linesPerService);
    book.share('FUNDING', fund, total, [[service, 1]], [[funded, 1]], 2);
  }
}

/** Writes budget lines; parts of a total sum to it to the penny. */
class Book {
  readonly lines: Line[] = [];
  private readonly written = { SPEND: 0, FUNDING: 0 };

  constructor(
    private readonly body: string,
    private readonly random: Random,
  ) {}

  share(
    kind: Kind,
    fund: Fund,
    pence: number,
    services: readonly (readonly [string, number])[],
    subjects: readonly (readonly [string, number])[],
    linesPerService: number,
  ): void {
    const cells = services.flatMap(([service, weight]) => {
      const lines = Math.max(1, linesPerService);
      return Array.from({ length: lines }, (_, index) => {
        const [subject, share] = subjects[index % subjects.length] as readonly [string, number];
        // Lines of one subject are cost centres of unlike size.
        return { service, subject, weight: weight * share * this.random.whole(60, 140) };
      });
    });
    const amounts = largestRemainder(
      pence,
      cells.map(({ weight }) => weight),
    );
    for (const [index, { service, subject }] of cells.entries())
      this.write(kind, fund, service, subject, amounts[index] ?? 0);
  }

  private write(kind: Kind, fund: Fund, service: string, subject: string, measure: number): void {
    if (measure === 0) return;
    this.written[kind] += 1;
    const reference = `${kind === 'SPEND' ? 'S' : 'I'}-${String(this.written[kind]).padStart(5, '0')}`;
    this.lines.push({
      body: this.body,
      kind,
      key: reference,
      reference,
      measure,
      facts: { service, fund, subject },
    });
  }
}
