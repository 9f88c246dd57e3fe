extension HelpTopic {
  static let certaintyText = """
    CERTAINTY

    A date that is less than a day leaves open when something began. On 1 June 2021
    a fact dated 2021 is possible: it may have begun in May or in November. From 31
    December 2021 on it is certain.

      certain    every reading of its date has begun by the day, and none has ended
      possible   some reading has, and some has not; shown with a ? in front

    Where several events set the same attribute, the one that began last and covers
    the day gives its value; among those that began on the same day the one that was
    recorded last. Where that value is only possible, the best certain one is told
    below it. Where the dates do not tell which of two came later, the other one is
    told as contested.

    What a correction or a retraction voids counts no more from the moment on at
    which that was recorded; with --known-at or --through the log answers as before.

    EXAMPLES

      annals state KR --as-of 2021-06-01 --type model
      annals state KR --as-of 2021-06-01 --type model --certain-only
      annals history model/bloom parameters
      annals diff FR 2021 --through 261 --through 268
    """

  static let valuesText = """
    VALUES

    An attribute has one value (--set NAME=VALUE) or members (--add NAME=VALUE, and
    --remove). Values are exact, in base units, and are written so:

      204000000000            a number, up to 18 digits after the point
      97%  60..70%            a quantity, and one between two bounds
      '350000000 EUR'         money, by ISO 4217 code
      '>=200 scenarios'       at least; <= is at most
      '~70 %'                 about
      ref:org/naver           another entity
      date:2023-07            a date, as in 'annals help dates'
      true, false             yes and no
      HyperCLOVA              anything else is a text
      '"12"'  '{"value":12}'  JSON, where it would be read as something else

    Entities are type/slug in lower case (model/gpt-4), kinds noun.past-participle
    (model.released). Countries are ISO 3166 codes or names in English, Chinese,
    Korean or Japanese, and EU; where a state is asked for also regions of UN M49,
    such as europe. The attributes name and name@ko, name@zh … give an entity its
    names; expected and status make it a plan.
    """
}
