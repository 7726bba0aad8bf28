import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNotices } from '../../app/notices.js';
import { problemsOf } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { SelectField, TextField } from '../../design/Fields.js';
import { Panel } from '../../design/Panel.js';
import { Empty } from '../../design/States.js';
import { AnswerQuestionDocument, type QuestionPartsFragment } from '../../generated/operations.js';
import { countOf, formatInstant } from '../../lib/format.js';

/** Nothing is guessed: what a value means is asked once, and the answer is remembered. */
export function QuestionsPanel({ questions }: { questions: readonly QuestionPartsFragment[] }) {
  const open = questions.filter((question) => question.answer === null);
  const answered = questions.filter((question) => question.answer !== null);
  return (
    <Panel
      title="Questions to answer"
      conclusion={
        open.length > 0 && (
          <p>
            {countOf(
              open.reduce((sum, each) => sum + each.rowsHeld, 0),
              'row',
            )}{' '}
            wait for these answers.
          </p>
        )
      }
    >
      {open.length === 0 ? (
        <Empty title="No question is open" />
      ) : (
        <ul className="questions">
          {open.map((question) => (
            <OpenQuestion key={question.id} question={question} />
          ))}
        </ul>
      )}
      {answered.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{countOf(answered.length, 'answer')} given</span>
          </summary>
          <ul className="govuk-list">
            {answered.map((question) => (
              <li key={question.id}>
                {question.prompt} <strong>{question.answer}</strong>
                <span className="muted">
                  {' '}
                  {question.answeredBy}
                  {question.answeredAt && `, ${formatInstant(question.answeredAt)}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function OpenQuestion({ question }: { question: QuestionPartsFragment }) {
  const [answer, { loading, client }] = useMutation(AnswerQuestionDocument);
  const { tell, refuse } = useNotices();
  const [key] = useState(() => crypto.randomUUID());
  const id = `question-${question.id}`;
  const submit = async (given: string) => {
    if (given === '') {
      refuse([{ code: 'MISSING', message: `Answer the question: ${question.prompt}`, field: id }]);
      return;
    }
    const result = await answer({
      variables: { input: { questionId: question.id, answer: given, idempotencyKey: key } },
    }).catch((error: unknown) => {
      refuse(problemsOf(error));
      return null;
    });
    const payload = result?.data?.answerQuestion;
    if (!payload) return;
    if (payload.userErrors.length > 0) refuse(payload.userErrors);
    else
      tell({ text: `Answered. ${countOf(question.rowsHeld, 'row')} were read again, without their file.` });
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <li className="question">
      <div>
        <p className="question__prompt">{question.prompt}</p>
        <p className="muted">
          {question.body.name}, column {question.column}
          {question.shownValue && `, value “${question.shownValue}”`}; {countOf(question.rowsHeld, 'row')}{' '}
          held
        </p>
      </div>
      <form
        className="question__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit(String(new FormData(event.currentTarget).get('answer') ?? '').trim());
        }}
      >
        {question.candidates.length > 0 ? (
          <SelectField
            label="Answer"
            id={id}
            name="answer"
            options={[
              { value: '', label: 'Choose' },
              ...question.candidates.map((each) => ({ value: each.code, label: each.label })),
            ]}
          />
        ) : (
          <TextField label="Answer" id={id} name="answer" autoComplete="off" />
        )}
        <Button type="submit" look="secondary" busy={loading}>
          Answer
        </Button>
      </form>
    </li>
  );
}
