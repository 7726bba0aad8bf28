const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** The letters that a UK postcode can begin with (Royal Mail postcode areas). */
export const POSTCODE_AREAS = words(`
  AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX
  FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE
  NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ
  TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE`);

/** Frequent given names in England, across generations; words that are also place or team words are left out. */
export const GIVEN_NAMES = words(`
  aaron abigail adam adrian agnieszka aisha alan albert alexander alexandra alfie ali alice alison amanda amber
  amelia amy ana andrea andrew angela anita ann anna anne annie anthony antonia archie arthur ayesha barbara ben
  benjamin bernadette bethany beverley bilal brandon brenda brian bridget callum cameron carl carla carol
  caroline catherine charles charlie charlotte chloe chris christina christine christopher claire clare colin
  connor craig daniel danielle darren david dawn dean deborah debbie denise dennis derek diane diana dominic
  donna dorothy douglas dylan edward eileen elaine eleanor elizabeth ella ellie emily emma eric erin ethan evelyn
  fatima fiona frances francesca frank freddie gareth gary gavin gemma geoffrey george georgia gillian
  graham gregory hannah harriet harry hassan heather helen henry holly ian ibrahim imran irene isabel isabella
  isla ismail jack jacob jacqueline jade jake james jamie jane janet janice jasmine jason jean jeffrey jennifer
  jeremy jessica jill joan joanna joanne joe john jonathan jordan joseph josephine josh joshua joyce judith julia
  julie june karen karl kate katherine kathleen katie kayleigh keith kelly kenneth kerry kevin kieran kim
  kirsty kyle laura lauren leanne lee leo lesley lewis liam linda lindsay lisa lorraine louis louise lucas lucy
  luke lynn lynne malcolm marcus margaret maria marie marion mark martin mary mason matthew maureen max megan
  melanie melissa michael michelle mohamed mohammad mohammed molly monica muhammad nadia naomi natalie natasha
  nathan neil nicholas nichola nicola nigel nina noah olivia oliver omar oscar owen pamela patricia patrick paul
  paula pauline peter philip phillip phoebe poppy priya rachel ravi raymond rebecca rhys richard robert robin
  roger ronald rosemary rosie ross roy russell ruth ryan sally samantha samuel sandra sara sarah scarlett scott
  sean shannon sharon sheila shirley simon sophia sophie stacey stanley stella stephanie stephen steven stuart
  susan suzanne sylvia tanya tara teresa terence theo thomas timothy tina toby tom tony tracey tracy trevor tyler
  valerie vanessa vera victoria vincent wayne wendy william yasmin yvonne zachary zara zoe`);

/** A value with one of these names a team, a post or a place, not a person. */
export const WORDS_OF_TEAMS = words(`
  team teams unit units house road street centre center hub service services locality district area north south
  east west central duty assessment intake safeguarding court care leavers looked after children child childrens
  family families adults adult disabled disability disabilities fostering adoption early help support social work
  worker workers senior manager officer assistant practitioner independent reviewing court emergency out hours
  office hospital school academy cluster patch pod county town city village park hill green lane ward first front
  door response referral plan plans permanence through transition asylum youth justice
  vacant unallocated and the of in for agency locum`);
