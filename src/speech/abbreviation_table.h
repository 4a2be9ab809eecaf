// What is written short and said long, and capitals that are said as a word.
#pragma once

#include <array>
#include <string_view>

namespace ninety::speech {

struct Abbreviation {
  std::string_view written;  ///< lower case, inner full stops kept, the last one left out
  std::string_view said;     ///< ways, separated by '|'
};

inline constexpr auto kAbbreviations = std::to_array<Abbreviation>({
    {"mr", "mister"},
    {"mrs", "missus"},
    {"ms", "miss|mizz"},
    {"dr", "doctor"},
    {"prof", "professor"},
    {"sr", "senior"},
    {"jr", "junior"},
    {"st", "saint|street"},
    {"e.g", "for example|e. g."},
    {"eg", "for example|e. g."},
    {"i.e", "that is|i. e."},
    {"ie", "that is|i. e."},
    {"etc", "et cetera"},
    {"vs", "versus"},
    {"a.m", "a. m."},
    {"p.m", "p. m."},
    {"am", "am"},
    {"ph.d", "p. h. d."},
    {"phd", "p. h. d."},
    {"phds", "p. h. d.s"},
    {"msc", "m. s. c.|master of science"},
    {"bsc", "b. s. c.|bachelor of science"},
    {"approx", "approximately"},
    {"dept", "department"},
    {"govt", "government"},
    {"mgmt", "management"},
    {"mgr", "manager"},
    {"asst", "assistant"},
    {"avg", "average"},
    {"est", "established"},
    {"inc", "incorporated|inc"},
    {"ltd", "limited"},
    {"corp", "corporation|corp"},
    {"jan", "january"},
    {"feb", "february"},
    {"aug", "august"},
    {"sept", "september"},
    {"oct", "october"},
    {"nov", "november"},
    {"dec", "december"},
    {"ok", "okay"},
    {"wi-fi", "wifi"},
});

/// Units after a number, and what they are called when there is one of it and when there are more.
struct UnitName {
  std::string_view written;
  std::string_view one;
  std::string_view many;
};
inline constexpr auto kUnitNames = std::to_array<UnitName>({
    {"%", "percent", "percent"},
    {"$", "dollar", "dollars"},
    {"£", "pound", "pounds"},
    {"€", "euro", "euros"},
    {"¥", "yen", "yen"},
    {"₹", "rupee", "rupees"},
    {"°", "degree", "degrees"},
    {"k", "thousand", "thousand"},
    {"m", "million", "million"},
    {"bn", "billion", "billion"},
    {"b", "billion", "billion"},
    {"km", "kilometer", "kilometers"},
    {"cm", "centimeter", "centimeters"},
    {"mm", "millimeter", "millimeters"},
    {"kg", "kilogram", "kilograms"},
    {"mg", "milligram", "milligrams"},
    {"ml", "milliliter", "milliliters"},
    {"lb", "pound", "pounds"},
    {"lbs", "pound", "pounds"},
    {"ft", "foot", "feet"},
    {"ms", "millisecond", "milliseconds"},
    {"sec", "second", "seconds"},
    {"min", "minute", "minutes"},
    {"mins", "minute", "minutes"},
    {"h", "hour", "hours"},
    {"hr", "hour", "hours"},
    {"hrs", "hour", "hours"},
    {"yr", "year", "years"},
    {"yrs", "year", "years"},
    {"x", "times", "times"},
    {"am", "a. m.", "a. m."},
    {"pm", "p. m.", "p. m."},
    {"kb", "kilobyte", "kilobytes"},
    {"mb", "megabyte", "megabytes"},
    {"gb", "gigabyte", "gigabytes"},
    {"tb", "terabyte", "terabytes"},
    {"kwh", "kilowatt hour", "kilowatt hours"},
    {"mph", "miles an hour", "miles per hour"},
});

/// Written in capitals, said as a word.
inline constexpr auto kSaidAsWord = std::to_array<std::string_view>(
    {"nasa",   "nato",    "unicef", "unesco", "osha",  "hipaa",  "fema",  "aids",   "covid",
     "sars",   "radar",   "lidar",  "laser",  "scuba", "ram",    "rom",   "sim",    "pin",
     "gif",    "jpeg",    "cad",    "cam",    "lan",   "wan",    "saas",  "paas",   "swot",
     "stem",   "smart",   "lean",   "scrum",  "agile", "star",   "yaml",  "json",   "ajax",
     "rest",   "soap",    "raid",   "vat",    "fifa",  "opec",   "asean", "nasdaq", "ebitda",
     "gaap",   "captcha", "ascii",  "dos",    "bios",  "unix",   "linux", "java",   "python",
     "kaizen", "kanban",  "okay",   "ged",    "sat",   "lsat",   "gmat",  "mash",   "swat",
     "zip",    "spam",    "asap",   "fomo",   "yolo",  "eslint", "latex"});

}  // namespace ninety::speech
