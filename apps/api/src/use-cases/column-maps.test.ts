import { describe, expect, it } from '@jest/globals';
import { bring, context, fileOf, look, useEmptyRegister } from '../testing/empty-register.fixture.js';
import { must } from '../testing/small-county.js';
import { answerQuestion } from './answer-question.js';
import { deleteColumnMap, saveColumnMap } from './column-maps.js';
import { importExtract } from './import-extract.js';

useEmptyRegister();

const HEADINGS = 'Client Ref,Kind of work,Referral Date,Notes';
const MAP = {
  body: 'ncc',
  name: 'Carefirst export',
  format: 'cases',
  columns: [
    { heading: 'Client Ref', field: 'case' },
    { heading: 'Kind of work', field: 'caseType' },
    { heading: 'Referral Date', field: 'openedOn' },
    { heading: 'Notes', field: null },
  ],
};

describe('a saved column map', () => {
  it('reads the next file of its layout without asking, questions and all, until it is deleted', async () => {
    const first = [HEADINGS, '1,Looked after,01/02/2018,', '2,Stepping down,01/03/2018,'];
    const refusedFirst = await bring(first);
    expect(refusedFirst).toMatchObject({ changed: 0, importId: null });
    expect(refusedFirst.sheets?.[0]?.columns.map(({ heading }) => heading)).toEqual(HEADINGS.split(','));

    const { columnMapId } = must(await saveColumnMap(context, MAP));
    expect(await bring(first)).toMatchObject({ format: 'cases', rowsTaken: 1, rowsHeld: 1, changed: 1 });
    const [question] = await look<{ id: string; column: string }>(
      'select id, column_name as "column" from question',
    );
    expect(question?.column).toBe('Kind of work');
    // The rows that waited are read again under the map, without their file.
    must(await answerQuestion(context, { questionId: question?.id ?? '', answer: 'CHILD_IN_NEED' }));
    expect(await bring([HEADINGS, '3,Stepping down,01/04/2018,'], { map: 'Carefirst export' })).toMatchObject(
      {
        rowsTaken: 1,
        changed: 1,
      },
    );
    expect(must(await saveColumnMap(context, { ...MAP, name: 'Renamed' })).columnMapId).toBe(columnMapId);
    must(await deleteColumnMap(context, { columnMapId }));
    expect((await bring(first)).refused).toBeDefined();
  });

  it('that is named reads a file by it or not at all', async () => {
    must(await saveColumnMap(context, MAP));
    expect((await bring(['case_id,case_type', '9,LOOKED_AFTER'], { map: MAP.name })).refused).toMatch(
      /headings/u,
    );
    expect(await importExtract(context, { ...fileOf([HEADINGS]), map: 'Another' })).toMatchObject({
      ok: false,
      errors: [{ code: 'NOT_FOUND', path: ['map'] }],
    });
  });

  it('is refused when it names somebody, lacks a field, or belongs to another council', async () => {
    const wrong = [
      { ...MAP, name: 'Amanda Smith' },
      { ...MAP, columns: MAP.columns.slice(1) },
      { ...MAP, columns: [...MAP.columns, { heading: 'Amanda Smith', field: null }] },
      { ...MAP, body: 'west' },
    ];
    for (const each of wrong)
      expect(await saveColumnMap(context, each)).toMatchObject({ ok: false, errors: [{ code: 'INVALID' }] });
    const steward = {
      ...context,
      actor: { id: 's', role: 'DATA_STEWARD' as const, bodyId: 'kettering', development: false },
    };
    expect(await saveColumnMap(steward, MAP)).toMatchObject({ ok: false, errors: [{ code: 'NOT_ALLOWED' }] });
  });
});
