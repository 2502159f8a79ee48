const regions = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' });

const countryName = (code: string): string => {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
};

/** "United States, MA"; what is no code of a country is shown as it was given. */
export const placeName = (country: string, region: string): string => {
  if (!country) return '';
  return region ? `${countryName(country)}, ${region}` : countryName(country);
};
