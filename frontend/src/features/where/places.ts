import type { Language } from '../../ui/language';
import type { Option } from '../../ui/Select';

/** ISO 3166-1, every country and territory that people live in. */
const COUNTRIES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

/** ISO 3166-2 without the country, where a licence holds in a part of a country only. */
const REGIONS: Readonly<Record<string, string>> = {
  US: 'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming',
  CA: 'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NT Northwest Territories|NS Nova Scotia|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon',
  AU: 'ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia',
};

/** Only the names that differ in Spanish. */
const SPANISH: Readonly<Record<string, string>> = {
  'US-DC': 'Distrito de Columbia',
  'US-HI': 'Hawái',
  'US-LA': 'Luisiana',
  'US-MI': 'Míchigan',
  'US-MS': 'Misisipi',
  'US-MO': 'Misuri',
  'US-NH': 'Nuevo Hampshire',
  'US-NJ': 'Nueva Jersey',
  'US-NM': 'Nuevo México',
  'US-NY': 'Nueva York',
  'US-NC': 'Carolina del Norte',
  'US-ND': 'Dakota del Norte',
  'US-OR': 'Oregón',
  'US-PA': 'Pensilvania',
  'US-SC': 'Carolina del Sur',
  'US-SD': 'Dakota del Sur',
  'US-TN': 'Tennessee',
  'US-WV': 'Virginia Occidental',
  'CA-BC': 'Columbia Británica',
  'CA-NB': 'Nuevo Brunswick',
  'CA-NL': 'Terranova y Labrador',
  'CA-NT': 'Territorios del Noroeste',
  'CA-NS': 'Nueva Escocia',
  'CA-PE': 'Isla del Príncipe Eduardo',
  'CA-YT': 'Yukón',
  'AU-ACT': 'Territorio de la Capital Australiana',
  'AU-NSW': 'Nueva Gales del Sur',
  'AU-NT': 'Territorio del Norte',
  'AU-SA': 'Australia Meridional',
  'AU-TAS': 'Tasmania',
  'AU-WA': 'Australia Occidental',
};

const byName =
  (language: Language) =>
  (one: Option, other: Option): number =>
    one[1].localeCompare(other[1], language);

export function countries(language: Language): readonly Option[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return COUNTRIES.map((code): Option => [code, names.of(code) ?? code]).sort(byName(language));
}

/** The parts of a country that matter for a licence; none where the country is enough. */
export function regions(country: string, language: Language): readonly Option[] {
  const parts = REGIONS[country]?.split('|') ?? [];
  const named = parts.map((part): Option => {
    const space = part.indexOf(' ');
    const code = part.slice(0, space);
    const spanish = language === 'es' ? SPANISH[`${country}-${code}`] : undefined;
    return [code, spanish ?? part.slice(space + 1)];
  });
  return named.sort(byName(language));
}

/** Where this device seems to be, by its language's region: a first guess that the person sees and changes. */
export const guessedCountry = (): string => {
  const region = navigator.language.split('-')[1]?.toUpperCase() ?? '';
  return COUNTRIES.includes(region) ? region : '';
};
