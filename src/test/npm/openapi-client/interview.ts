// Knows Galatea only by the types that openapi-typescript made of its document: goes from question
// to question until the advice is complete, and prints what came of it.
import createClient from "openapi-fetch";
import type { components, paths } from "./galatea.js";

type Answers = components["schemas"]["Answers"];
type Question = components["schemas"]["Question"];
declare const process: { argv: string[] };

const [, , server = "", region = "UK", ...picks] = process.argv;
const galatea = createClient<paths>({ baseUrl: server });

const { data: questionnaire, response } = await galatea.GET("/api/v1/questionnaire");
if (!questionnaire) throw new Error(`no questionnaire: ${response.status}`);
const tag = response.headers.get("ETag") ?? "";
const again = await galatea.GET("/api/v1/questionnaire", { headers: { "If-None-Match": tag } });

const answers: Record<string, unknown> = {};
const asked: string[] = [];
for (;;) {
  const { data: advice, error } = await galatea.POST("/api/v1/assessment", {
    body: {
      region: region as components["schemas"]["AssessmentRequest"]["region"],
      answers: answers as Answers,
      guideVersion: questionnaire.version,
    },
  });
  if (!advice) throw new Error(`${error.title}: ${error.detail}`);
  const next = questionnaire.questions.find((question) => question.id === advice.nextQuestion);
  if (!next) {
    const refused = await galatea.POST("/api/v1/assessment", {
      body: { region: "UK", answers: {}, guideVersion: "another" },
    });
    console.log(
      JSON.stringify({
        urgency: advice.urgency,
        complete: advice.complete,
        asked,
        reasons: advice.rationale.map((reason) => reason.rule),
        unchanged: again.response.status,
        otherGuide: refused.error?.status,
      }),
    );
    break;
  }
  asked.push(next.id);
  answers[next.id] = pick(next);
}

function pick(question: Question): unknown {
  const wanted = picks.map((text) => text.split("=")).find(([id]) => id === question.id)?.[1];
  if (question.kind === "number") return wanted ? Number(wanted) : question.minimum;
  const calm =
    question.options.find((option) => option.exclusive && !option.unsure) ??
    question.options.find((option) => !option.warning && !option.unsure) ??
    question.options[0];
  const option = wanted ?? calm?.id;
  return question.kind === "many" ? [option] : option;
}
