#include "text/language.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "text/utf8.h"
#include "text/word_hash.h"

namespace ninety {
namespace {

/// The languages told by their words, English first; the order settles ties.
constexpr std::array<std::string_view, 19> kTags = {"en", "de", "fr", "es", "it", "pt", "nl",
                                                    "pl", "sv", "da", "no", "fi", "cs", "sk",
                                                    "hu", "ro", "tr", "id", "vi"};
constexpr std::size_t kLanguages = kTags.size();

/// A set of languages: bit i stands for kTags[i].
using Languages = std::uint32_t;
constexpr Languages kEnglish = 1;
constexpr Languages kWeak = 1U << 31U;  // also a part of names ("de la Cruz"): counts half

constexpr Languages languages(std::string_view tags) {
  Languages set = 0;
  for (std::size_t i = 0; i < kLanguages; ++i) {
    for (std::size_t at = 0; at + 2 <= tags.size(); at += 3) {
      if (tags[at] == kTags[i][0] && tags[at + 1] == kTags[i][1]) set |= 1U << i;
    }
  }
  return set;
}

// Frequent words, mostly function words; "l'" is one that loses its vowel before another word. What
// looks like an English word here stands in the lists of all languages it belongs to, English too.
constexpr std::array<std::string_view, kLanguages> kWords = {
    // en
    "'d 'll 'm 're 's 've a able about above achieve achieved achieving across actually after "
    "again against ago all almost along already also although always am among an and another "
    "answer any anyone anything are around as ask asked asks at aunt away back basically be "
    "became because become becoming been before began begin behind being believe believed below "
    "best better between beyond big boss both boy breakthrough bring brings broke broken brother "
    "brought build building built but by call called calls came can cant care career challenge "
    "challenges challenging change changed changing child children client clients colleague "
    "colleagues come comes coming company could couldn couldnt craft create created creating "
    "creative curiosity curious customer customers dad daughter day days designer despite "
    "developer did didn didnt die different difficult do does doesn doesnt doing done dont door "
    "down drive driven driver drives driving due during each early easy eight eighteen eighty "
    "eleven else end engineer enjoy enjoyed enjoys enough er even ever every everybody everyday "
    "everyone everything excite excited excites experience face family far father feel feeling "
    "feels feet felt few fifteen fifty find finding first five fix fixed fixing floor folk follow "
    "for form forty found four fourteen freedom fresh friend friends from full future gave get "
    "gets getting girl give given go goal goals goes going gone gonna good got grandfather "
    "grandmother great grew grow growing growth guy guys had half hands happiness happy hard "
    "harder has hasnt hate hated have havent having he health healthy hello help helped helping "
    "her here hers herself hi high him himself his home honest honestly hope hospital hour hours "
    "house how however hundred husband i id idea ideas if ill im impact important improve "
    "improved improving in inspiration inspire inspired inspires inspiring instead interested "
    "interesting into is isn isnt it its itself ive job jobs just keep keeps kept kids kind "
    "kindness knew know knowledge known land large last late later lead leader leaders leading "
    "learn learned learning learnt least leave led left less let lets letter life like line "
    "little live lives ll long look looked looking lost lot love loved loves low made make makes "
    "making man many may maybe me mean meaningful meet meeting men met might mind mine minutes "
    "mom money month months more morning most mother motivate motivated motivates motivating "
    "motivation move moved much mum must my myself n't name near need never new next nice night "
    "nine nineteen ninety no nobody nor not nothing noticed now number nurse of off office often "
    "old on once one ones only open opportunity or other our ours out over own page paid parents "
    "part passionate patience patient patients pay people per percent perhaps person place play "
    "please plus point possible problem problems process project projects proud purpose put "
    "quality question questions quite rather reach reaching read real really reason reasons "
    "result results right room running s said salary same save saved saw say saying says school "
    "second see seeing seen sent sentence serve serving set seven seventeen seventy she shift "
    "should shouldnt show simple since single sister six sixteen sixty skill skills small so "
    "solve solved solving some somebody someone something sometimes son soon sorry spend spent "
    "start started starting stay stayed still stood stop stopped stories story strong student "
    "students study success successful such sure take taken taught teach teacher teachers "
    "teaching team teams teamwork tell ten than thank thanks that thats the their them themselves "
    "then there theres these they theyre thing things think thinking third thirteen thirty this "
    "those though thought thousand three through tie till time times tired to today together told "
    "tomorrow too took toward towards true try trying turn turned twelve twenty twice two u uh um "
    "uncle under until up upon us use used useful using usually value values ve very wake waking "
    "walk walked wanna want wanted war was wasn wasnt watch watched watching way we week weeks "
    "well went were what whats when where whether which while who whole whom whose why wife will "
    "with within without woman women wonder wont words work worked worker working works world "
    "worse worst worth would wouldn wouldnt write writing written wrong wrote yeah year years yes "
    "yesterday yet you young your youre yours yourself",
    // de
    "aber alle allen alles als also am an antreibt arbeit arbeite auch auf aus begeistert bei "
    "beim bin bis bist da damit dann darf das dass daß dein deine dem den denn der des dich die "
    "diese diesen dieser dieses dir doch dort durch ein eine einem einen einer eines er es etwas "
    "fuer für gegen gern gerne groesste habe haben hat hatte hatten her heute hier ich ihm ihn "
    "ihnen ihr im immer in inspirieren inspiriert ist ja jahre jede jeden jeder jetzt kann kein "
    "keine keinen koennen konnte können land liebe lösen machen macht man mehr mein meine meinem "
    "meinen meiner meines menschen mich mir mit motiviert muss musste müssen nach nein nicht "
    "nichts niemand noch nur ob oder ohne person plus probleme schon sehr seine seinem seinen "
    "seiner seit sich sie sind so soll sollte team till ueber um und uns unser unsere unseren "
    "unter vom von vor war waren was weil wenn wer werden wie will wir wird wo wollen wollte "
    "wurde wurden zu zum zur zwischen über",
    // fr
    "a ai aime an année années apprendre apres après as au aucune aujourd'hui aussi aux avais "
    "avait avant avec avez avoir avons bien but c' c'est car ce ceci cela celle celui ces cette "
    "ceux chaque chez comme contre d' dans de depuis des different dois doit donc dont du elle "
    "elles en entre equipe es est et etre eu eux faire fait faut gens hi il ils inspire j' jamais "
    "je jour jours jusqu' l' la le les leur leurs lorsqu' lui m' ma mais me meme mes mine moi mon "
    "monde motive même n' ne nos notre nous on ont or ou où par parce parents part pas pendant "
    "peut peux plus possible pour pouvoir problemes problèmes puisqu' qu' quand que quelque "
    "quelques qui rien résoudre s' sa sans se sera ses si six sommes son sont sous stop suis sur "
    "t' te tie toi toujours tous tout toute toutes travail travaille tres très u un une vers vie "
    "vos votre vous y à ça équipe étaient étais était été êtes être",
    // es
    "a al algo antes aprender asi así año años cada como con contra cual cualquier cuando de del "
    "desde después donde durante días e el ella ellas ellos en encanta entre equipo era eran eres "
    "es esa ese eso esta estaba estar estas este estos estoy está están fue fueron gente gusta ha "
    "había hace hacer hago han has hasta hay he igual inspira inspiran la las le les lo los madre "
    "mas me mejor mi mis motiva motivan mundo muy más nada nadie no nos nosotros nuestra nuestro "
    "o otra otras otro otros padre para pero personas poder por porque primer primera problemas "
    "puede puedo que quien quiero quién qué resolver s se ser será sin sobre somos son soy su sus "
    "sí tambien también te tengo tenía tiene tienen toda todas todo todos trabajar trabajo "
    "trabajé tú u un una unas unos vida y ya yo él",
    // it
    "a abbiamo ad agli ai al all all' alla alle allo anch' anche anni anno avete aveva avevo c' "
    "che chi ci come con contro cosa cosi così cui d' da dai dal dall' dalla degli dei del dell' "
    "della delle dello deve di dopo dove due e ed era erano ero essere faccio far fare fatto fra "
    "gente giorno gli ha hai hanno ho i il imparare in ispira ispirano l' la lavorare lavoro le "
    "lei lo loro lui ma madre me mi mia mie miei mio molto motiva nei nel nell' nella nelle no "
    "noi non nostra nostro o ogni padre per perche perché persone però piace piu più poi prima "
    "problemi proprio quando quell' quella quello questa queste questi questo risolvere se sei "
    "sempre senza si sia siamo siete sono spinge squadra stata stato su sua sul sull' sulla suo "
    "suoi te ti tra tutta tutti tutto un un' una uno vi vita voi è",
    // pt
    "a algo ano anos antes ao aos aprender aquele as até cada com como contra da das de depois "
    "dia dias do dos e ela elas ele eles em entre equipa equipe era eram essa esse esta estava "
    "este estou está estão eu face fazer faço fez foi for gente gosto há inspira inspiram isso "
    "isto já lhe mais mas me melhor meu meus minha minhas motiva motivam muito mãe na nada nao "
    "nas nem ninguém no nos nossa nosso num numa não nós o onde os ou pai para pela pelas pelo "
    "pelos pessoas pode por porque posso problemas qual qualquer quando que quem resolver s sao "
    "se sem sempre ser será seu seus sobre somos sou sua suas são só tambem também te tem tenho "
    "tinha toda todas todo todos trabalhar trabalho tudo têm um uma umas uns vida voce você à às "
    "é",
    // nl
    "aan al alles als altijd andere ben bij collega daar dan dat de der deze die dit doen door "
    "drijft dus een eens elk elke en er even geen goed graag haar had hadden heb hebben heeft "
    "heel hem hen het hier hij hoe hun ieder iedere iets ik in inspireert is ja jaar je jij "
    "jullie kan kind kunnen land later leren leven maakt maar me meer men mensen met mij mijn "
    "moet motiveert naar niet nog nu of om omdat onder ons onze ook op oplossen over per "
    "problemen te tegen ten toch toen tot u uit van veel vind voor waar want waren was wat we "
    "welke werd werk werken werkte wie wij worden wordt zal ze zich zij zijn zo zonder zou zullen",
    // pl
    "a aby albo ale ani bardzo bez bo by być był była było były co coś czy dla do gdy go i ich im "
    "inspiruje ja jak jako jego jej jest jestem już kazdy każdego każdy kiedy ktora ktore ktory "
    "która które który których lat lub lubię ludzi ludzie ludziom ma mają mam mi między mnie mogę "
    "moim moja moje mojej motywuje może można my mój na nad nie no o od on ona one oni oraz po "
    "pod ponieważ praca pracuję pracy pracę problemy problemów przed przez przy s sie się sobie "
    "swoje swoją są ta tak także te tego ten też to ty tylko tym u uczyć w was we więc wszystkich "
    "wszystko z za ze zespole zespół że żeby życie",
    // sv
    "aldrig alla allt alltid arbetar arbete att av bara blev bli blir de dem den denna deras "
    "dessa det detta dig din driver där efter eftersom eller en er ett från full få får för genom "
    "gjorde gör göra hade han har hon hur här i in ingen inspirerar inte jag jobb jobbar just kan "
    "land livet lära lösa man manniskor med mellan men mer mig min mina mitt mot motiverar mycket "
    "människor nu när någon något några och också om oss person problem på sedan sig sin sitt ska "
    "skulle som så till tycker under upp ur ut utan vad var vara varför varit varje vem vi vid "
    "vår våra vårt älskar än är år över",
    // da
    "af aldrig alle alt altid arbejde arbejder at blev blive bliver da de den denne der deres det "
    "dette dig disse driver du efter eller elsker en end er et far for fordi form fra frihed få "
    "får gennem give gjorde gør gøre ham han hans har havde have her hun hvad hver hvor hvordan "
    "hvorfor i ikke ingen inspirerer jeg jo job kan kunne land livet lære løse man mange med "
    "meget mellem men mennesker mig min mine mit mod mot motiverer må nogen noget nogle nu når og "
    "også om op os over person problemer på ret selv sidste sig sin sine skal skulle som synes "
    "til to ud uden uge under var ved vi ville vores være år",
    // no
    "aldri alle alltid alt arbeid arbeider at av ble bli blir da de deg den denne der deres det "
    "dette disse driver du eller elsker en enn er et etter folk for fordi fra frihet full få får "
    "gjennom gjorde gjør gjøre hadde ham han hans har her hun hva hver hvor hvordan hvorfor i "
    "ikke ingen inspirerer jeg jo jobb jobben jobber kan kunne land like livet lære løse man "
    "mange me med meg mellom men mennesker min mine mitt mot motiverer mye må no noe noen nå når "
    "og også om opp oss over part person problemer på rett seg selv sin sitt skal skulle so som "
    "start synes til uke under ut uten var ved vi ville vår våre være å år",
    // fi
    "aina asioita ei eli en enemmän ennen etta että he heidän hyvin hän hänen ihmiset ihmisia "
    "ihmisiä ihmisten ilman innostaa inspiroi itse ja jo joita joka jokaisella jonka jos jota "
    "jotka jälkeen kaikki kaikkia kaikkien kanssa koska kuin kuitenkin kun me meidän miksi mikä "
    "minua minulla minulle minun minut minä missä miten mitä motivoi mukaan mutta myös ne niiden "
    "niin nyt nämä oikeus ole olen oli olin olivat olla ollut oma omaa omia on ongelmia ongelmien "
    "oppia ovat paljon ratkaista saa saan sain se sekä sen siinä siitä siksi sitten sitä tai te "
    "teen tehdä tein tyota työ työni työssä työtä tämä tämän tässä tätä uuden uusi vaan vaikeita "
    "vain vastaan vielä voi voin voisi vuotta",
    // cs
    "a aby ale ani baví bez by byl byla byli bylo být co do ho i inspiruje jak jako je jeho "
    "jejich její jen jsem jsi jsme jsou jste k každý kde kdo kdyz když ke ktery která které který "
    "kteří let lidem lidi lidé mají me mezi mi mne mně mohu moje moji motivuje my má mám mé mého "
    "mě měl měla můj může můžu na nad nebo než nic nikdo nikdy něco o od on ona oni po pod prace "
    "pracuji pro problémy problémů proti protoze protože proč práce práci před při rád ráda s se "
    "si svou své svůj ta tak take také tato tedy ten tento to toto ty tyto tým týmu u učit už v "
    "ve velmi více vše všechno všechny vždy z za ze že život",
    // sk
    "a aby aj ako ale alebo ani baví bez bol bola boli bolo by byť do ho i ich inšpiruje je jeho "
    "jej k každý kde keď kto ktory ktorá ktoré ktorí ktorý ku lebo len ludia ma majú mal mala me "
    "medzi mi mne moja moje mojej motivuje my má mám môj môjho môže môžem mňa na nad než niečo "
    "nikdy nikto nič no o od on ona oni po pod praca pracujem pre pred pretoze pretože prečo pri "
    "problémov problémy proti práca práce práci rada rokov rád s sa si sme so som ste svoj svoje "
    "svoju sú tak teda ten tento tie tieto tiež to toto tá táto tím tíme u učiť už v veľmi viac "
    "vo vtedy všetko všetky vždy z za zo čo ľudia ľudí ľuďom že život",
    // hu
    "a ahol aki akik ami amikor amit annak at az azt azért be csak csapat de dolgozom egy egyik "
    "egymás el előtt emberek embereknek engem ennek er ez ezt ezért ha hajt hogy hogyan ill "
    "illetve ilyen inspirál is itt kell ki között lehet lenne lesz maga magam meg megoldani mert "
    "mi mind minden mindig mint mit miért most motivál munka munkám munkámban már más másik még "
    "nagyon nekem nem nélkül olyan ott pedig problémák problémákat s saját sem semmi soha sok "
    "szeretek szeretem szerint tanulni te ti tud tudok tudom több után vagy vagyok valamint "
    "valamit való van volt voltak voltam által élet én és év éve így úgy ő ők",
    // ro
    "a aceasta această acest aceste acolo acum ai aici al ale am ani are as atunci au avem ca "
    "cand care ce ceva cu cum când că dacă dar de decât deoarece din dupa după e ea echipa echipă "
    "ei el ele era erau este fac face fara fi fie fiecare foarte fost făcut fără i imi in inspira "
    "inspiră la lor lucrat lucrez lui ma mai mea mei mele meu mi mine motivează munca muncă mă "
    "nimic noastră noi nostru nu o oameni oamenii or orice pana pe pentru place plus poate pot "
    "prin probleme problemele până rezolv s sa sale sau se si spre sunt să te toate tot toți "
    "trebuie un unde unei unui va viața viață voi îmi în între învăț și",
    // tr
    "ama an ancak at bana bazı ben beni benim bir birlikte biz bizim bu böyle bütün cok cunku da "
    "daha de degil değil diye eden ekibim ekip en etmek etti ettim gibi gore göre hem her herkes "
    "herkesin hiç icin ile ilham insan insanlar insanlara insanların ise için iş işim işimde "
    "işimi kadar karşı kendi kendim ki kolay mi motive mu mı nasıl ne neden nice o olan olarak "
    "oldu olduğu olduğunu olmak on onlar problem problemleri sadece sen seviyorum sey son sonra "
    "sorun sorunları tam tüm u var vardır ve veya ya yapmak yaptım yapıyorum yeni yok yıl yıldır "
    "yılı zaman zor çok çözmek çünkü önce öğrenmek şey şeyi şimdi şu",
    // id
    "ada adalah agar akan aku anda apa atau bagaimana bagi baik banyak bekerja belajar belum bisa "
    "dalam dan dapat dari dengan di dia hal hanya harus hidup ia ingin ini inspirasi itu juga "
    "kami kamu karena kata ke kerja ketika kita lain lebih masalah masih membantu memotivasi "
    "mengapa menginspirasi menjadi mereka motivasi namun oleh orang pada pekerjaan per pernah "
    "rekan saat sama sangat saya sebagai secara selalu semua senang sendiri seperti serta setiap "
    "siapa sudah suka supaya tahun tapi telah terhadap tersebut tetapi tidak tim untuk yang",
    // vi
    "a an bị can cho chúng con cua cuộc các còn có công cũng cảm của do duoc giúp giải gì hay hi "
    "hơn họ học hứng i khi khong không la luôn là làm lại lực me mot mà mình mỗi một nguoi người "
    "nhiều nhung như nhất những no này nên nó năm phải quyết ra rất sau so sẽ sống ta theo thì to "
    "toi trong trước tôi từ va việc voi và vì vấn về với đang điều đã đó được đến đề để động",
};

constexpr std::string_view kWeakWords =
    "de la le el los las les del der den des du da do dos das di van von al e y te o et dan dem "
    "os bin ben un une una il don san ten";

consteval std::size_t count_words(std::string_view words) {
  std::size_t count = 1;
  for (const char c : words)
    count += c == ' ' ? 1 : 0;
  return count;
}

template <std::size_t Count>
consteval std::array<std::uint64_t, Count> hashes(std::string_view words) {
  std::array<std::uint64_t, Count> found{};
  std::size_t begin = 0;
  for (std::uint64_t& entry : found) {
    std::size_t end = begin;
    while (end < words.size() && words[end] != ' ')
      ++end;
    entry = hash_word({words.data() + begin, end - begin});
    begin = end + 1;
  }
  return found;
}

// One constant a language: a compiler's limit on the steps of a constant holds for each.
template <std::size_t Language>
constexpr auto kHashes = hashes<count_words(kWords[Language])>(kWords[Language]);
constexpr auto kWeakHashes = hashes<count_words(kWeakWords)>(kWeakWords);

/// Which languages use a word: an open hash table of the words' hashes, made by the compiler.
class WordTable {
 public:
  consteval WordTable() {
    [this]<std::size_t... Language>(std::index_sequence<Language...>) {
      (add(kHashes<Language>, 1U << Language), ...);
    }(std::make_index_sequence<kLanguages>());
    add(kWeakHashes, kWeak);
  }

  /// By the hash_word of a word.
  [[nodiscard]] Languages find(std::uint64_t hash) const {
    for (auto slot = hash % kSlots;; slot = (slot + 1) % kSlots) {
      if (slots_[slot].set == 0 || slots_[slot].tag == tag_of(hash)) return slots_[slot].set;
    }
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    Languages set = 0;
  };
  static constexpr std::uint32_t kSlots = 8192;  // three times the words

  static constexpr std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U);
  }

  constexpr void add(std::span<const std::uint64_t> hashes, Languages language) {
    for (const std::uint64_t hash : hashes) {
      auto slot = hash % kSlots;
      while (slots_[slot].set != 0 && slots_[slot].tag != tag_of(hash))
        slot = (slot + 1) % kSlots;
      slots_[slot].tag = tag_of(hash);
      slots_[slot].set |= language;
    }
  }

  std::array<Slot, kSlots> slots_{};
};

constexpr WordTable kTable;

struct Letter {
  char32_t code;
  Languages set;
};

/// Letters beyond ASCII and who writes with them; sorted.
constexpr std::array kLetters = std::to_array<Letter>({
    {0xDF, languages("de")},                       // ß
    {0xE0, languages("fr it pt vi")},              // à
    {0xE1, languages("es pt cs sk hu vi")},        // á
    {0xE2, languages("fr pt ro tr vi")},           // â
    {0xE3, languages("pt vi")},                    // ã
    {0xE4, languages("de sv fi sk")},              // ä
    {0xE5, languages("sv da no")},                 // å
    {0xE6, languages("da no")},                    // æ
    {0xE7, languages("fr pt tr")},                 // ç
    {0xE8, languages("fr it vi")},                 // è
    {0xE9, languages("fr es pt it cs sk hu vi")},  // é
    {0xEA, languages("fr pt vi")},                 // ê
    {0xEB, languages("fr nl")},                    // ë
    {0xEC, languages("it vi")},                    // ì
    {0xED, languages("es pt cs sk hu vi")},        // í
    {0xEE, languages("fr ro")},                    // î
    {0xEF, languages("fr nl")},                    // ï
    {0xF1, languages("es")},                       // ñ
    {0xF2, languages("it vi")},                    // ò
    {0xF3, languages("es pt pl sk hu vi")},        // ó
    {0xF4, languages("fr pt sk vi")},              // ô
    {0xF5, languages("pt vi")},                    // õ
    {0xF6, languages("de sv fi hu tr")},           // ö
    {0xF8, languages("da no")},                    // ø
    {0xF9, languages("fr it vi")},                 // ù
    {0xFA, languages("es pt cs sk hu vi")},        // ú
    {0xFB, languages("fr")},                       // û
    {0xFC, languages("de es hu tr")},              // ü
    {0xFD, languages("cs sk vi")},                 // ý
    {0x103, languages("ro vi")},                   // ă
    {0x105, languages("pl")},                      // ą
    {0x107, languages("pl")},                      // ć
    {0x10D, languages("cs sk")},                   // č
    {0x10F, languages("cs sk")},                   // ď
    {0x111, languages("vi")},                      // đ
    {0x119, languages("pl")},                      // ę
    {0x11B, languages("cs")},                      // ě
    {0x11F, languages("tr")},                      // ğ
    {0x131, languages("tr")},                      // ı
    {0x13A, languages("sk")},                      // ĺ
    {0x13E, languages("sk")},                      // ľ
    {0x142, languages("pl")},                      // ł
    {0x144, languages("pl")},                      // ń
    {0x148, languages("cs sk")},                   // ň
    {0x151, languages("hu")},                      // ő
    {0x153, languages("fr")},                      // œ
    {0x155, languages("sk")},                      // ŕ
    {0x159, languages("cs")},                      // ř
    {0x15B, languages("pl")},                      // ś
    {0x15F, languages("tr ro")},                   // ş
    {0x161, languages("cs sk")},                   // š
    {0x163, languages("ro")},                      // ţ
    {0x165, languages("cs sk")},                   // ť
    {0x16F, languages("cs")},                      // ů
    {0x171, languages("hu")},                      // ű
    {0x17A, languages("pl")},                      // ź
    {0x17C, languages("pl")},                      // ż
    {0x17E, languages("cs sk")},                   // ž
    {0x1A1, languages("vi")},                      // ơ
    {0x1B0, languages("vi")},                      // ư
    {0x219, languages("ro")},                      // ș
    {0x21B, languages("ro")},                      // ț
});

bool is_ascii(std::string_view word) {
  return std::ranges::none_of(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// The languages whose alphabets hold every letter of a word; none when it is all ASCII.
Languages spelt_in(std::string_view word) {
  if (is_ascii(word)) return 0;
  Languages set = ~0U;
  bool plain = true;
  for (std::size_t at = 0; at < word.size();) {
    const auto letter = utf8::decode(word, at);
    at += letter.size;
    if (letter.code < 0x80 || (letter.code >= 0x300 && letter.code <= 0x36F)) continue;
    plain = false;
    if (letter.code >= 0x1EA0 && letter.code <= 0x1EF9) {
      // ẹ ị ọ ụ are Yoruba and Igbo letters too.
      const bool shared = letter.code == 0x1EB9 || letter.code == 0x1ECB || letter.code == 0x1ECD ||
                          letter.code == 0x1EE5;
      set &= shared ? 0 : languages("vi");
      continue;
    }
    const auto* const found = std::ranges::lower_bound(kLetters, letter.code, {}, &Letter::code);
    set &= found != kLetters.end() && found->code == letter.code ? found->set : 0;
  }
  return plain ? 0 : set;
}

/// What the words of Latin script say.
struct LatinEvidence {
  std::uint32_t words = 0;
  std::uint32_t known = 0;    ///< words of any list
  std::uint32_t english = 0;  ///< words of the English list
  std::array<std::uint32_t, kLanguages>
      shared{};  ///< … that are this language's too (see add_shared)
  std::array<std::uint32_t, kLanguages> points{};  ///< 2 for a word of its own, 1 for less
  std::array<std::uint32_t, kLanguages> strong{};  ///< words of its own that are no names

  void add_word(Languages set) {
    const bool is_english = (set & kEnglish) != 0;
    english += is_english ? 1 : 0;
    known += set != 0 ? 1 : 0;
    const std::uint32_t points_each = (set & kWeak) != 0 ? 1 : 2;
    if (is_english) return;
    for (Languages rest = set & ~kWeak; rest != 0; rest &= rest - 1) {
      const auto language = static_cast<std::size_t>(std::countr_zero(rest));
      points[language] += points_each;
      strong[language] += points_each / 2;
    }
  }
  void add_shared(Languages set) {
    if ((set & kEnglish) == 0) return;
    for (Languages rest = set & ~(kEnglish | kWeak); rest != 0; rest &= rest - 1) {
      ++shared[static_cast<std::size_t>(std::countr_zero(rest))];
    }
  }
  void add_spelling(Languages set) {
    // A letter that only one language has says as much as a word of its own.
    if (std::has_single_bit(set)) ++strong[static_cast<std::size_t>(std::countr_zero(set))];
    for (; set != 0; set &= set - 1)
      ++points[static_cast<std::size_t>(std::countr_zero(set))];
  }

  /// False for nearly every English text, which then need not be asked for what it shares.
  [[nodiscard]] bool may_be_foreign() const {
    const auto most = *std::ranges::max_element(points);
    return most >= 4 && 4 * most >= words;
  }

  /// The language that is clearly not English, or 0.
  [[nodiscard]] std::size_t foreign() const {
    const auto rank = [this](std::size_t language) {
      return 2 * points[language] + shared[language];
    };
    std::size_t best = 1;
    for (std::size_t language = 2; language < kLanguages; ++language) {
      if (rank(language) > rank(best)) best = language;
    }
    const auto only_english = english - shared[best];
    const bool clear = strong[best] > 0 && points[best] >= 4 && points[best] >= 4 * only_english &&
                       4 * points[best] >= words;
    return clear ? best : 0;
  }
};

/// Scripts other than Latin. Two units make a word: `per_letter` counts scripts without spaces.
struct Script {
  char32_t first;
  char32_t last;
  std::string_view tag;
  bool per_letter = false;
};

constexpr std::array kScripts = std::to_array<Script>({
    {0x0370, 0x03FF, "el"},       {0x0400, 0x052F, "ru"},       {0x0530, 0x058F, "hy"},
    {0x0590, 0x05FF, "he"},       {0x0600, 0x06FF, "ar"},       {0x0750, 0x077F, "ar"},
    {0x0900, 0x097F, "hi"},       {0x0980, 0x09FF, "bn"},       {0x0A00, 0x0A7F, "pa"},
    {0x0A80, 0x0AFF, "gu"},       {0x0B80, 0x0BFF, "ta"},       {0x0C00, 0x0C7F, "te"},
    {0x0C80, 0x0CFF, "kn"},       {0x0D00, 0x0D7F, "ml"},       {0x0D80, 0x0DFF, "si"},
    {0x0E00, 0x0E7F, "th", true}, {0x0E80, 0x0EFF, "lo", true}, {0x1000, 0x109F, "my", true},
    {0x10A0, 0x10FF, "ka"},       {0x1100, 0x11FF, "ko"},       {0x1200, 0x137F, "am"},
    {0x1780, 0x17FF, "km", true}, {0x1F00, 0x1FFF, "el"},       {0x3040, 0x30FF, "ja", true},
    {0x3400, 0x9FFF, "zh", true}, {0xAC00, 0xD7FF, "ko"},
});
constexpr Script kOtherScript = {0, 0, "und"};

const Script* script_of(char32_t code) {
  for (const auto& script : kScripts) {
    if (code >= script.first && code <= script.last) return &script;
  }
  return &kOtherScript;
}

bool is_latin(char32_t code) {
  return code < 0x370 || (code >= 0x1D00 && code <= 0x1EFF) || (code >= 0x2C60 && code <= 0x2C7F);
}

/// What the words of other scripts say.
struct ScriptEvidence {
  std::array<std::uint32_t, kScripts.size() + 1> units{};
  std::uint32_t all = 0;
  std::uint32_t ukrainian = 0;
  std::uint32_t russian = 0;
  std::uint32_t persian = 0;
  std::uint32_t urdu = 0;

  /// A word whose first letter is not Latin.
  void add(std::string_view word) {
    bool first = true;
    for (std::size_t at = 0; at < word.size();) {
      const auto letter = utf8::decode(word, at);
      at += letter.size;
      note_letter(letter.code);
      const auto* const script = script_of(letter.code);
      const std::uint32_t worth = script->per_letter ? 1 : (first ? 2 : 0);
      first = false;
      const auto place = script == &kOtherScript
                             ? kScripts.size()
                             : static_cast<std::size_t>(script - kScripts.data());
      units[place] += worth;
      all += worth;
    }
  }

  [[nodiscard]] std::string_view language() const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < units.size(); ++i) {
      if (units[i] > units[best]) best = i;
    }
    const auto tag = best < kScripts.size() ? kScripts[best].tag : kOtherScript.tag;
    if (tag == "ru" && ukrainian > russian) return "uk";
    if (tag == "ar" && urdu > 0) return "ur";
    if (tag == "ar" && persian > 0) return "fa";
    if (tag == "zh" && 10 * units[kKana] >= units[best]) return "ja";  // names a few kana at most
    return tag;
  }

 private:
  static constexpr std::size_t kKana = [] {
    std::size_t i = 0;
    while (kScripts[i].tag != "ja")
      ++i;
    return i;
  }();

  void note_letter(char32_t code) {
    if (code == U'і' || code == U'ї' || code == U'є' || code == U'ґ') ++ukrainian;
    if (code == U'ы' || code == U'э' || code == U'ъ' || code == U'ё') ++russian;
    // پ چ ژ گ and the Persian forms of kaf and yeh
    if (code == 0x67E || code == 0x686 || code == 0x698 || code == 0x6AF || code == 0x6A9 ||
        code == 0x6CC) {
      ++persian;
    }
    if (code == 0x679 || code == 0x688 || code == 0x691 || code == 0x6BA || code == 0x6D2) ++urdu;
  }
};

void add_latin(const Token& token, std::string_view word, LatinEvidence& latin) {
  ++latin.words;
  if (const auto set = kTable.find(token.hash); set != 0) {
    latin.add_word(set);
    return;
  }
  if (const auto apostrophe = word.find('\''); apostrophe != std::string_view::npos) {
    latin.add_word(kTable.find(hash_word(word.substr(0, apostrophe + 1))));
    latin.add_word(kTable.find(hash_word(word.substr(apostrophe + 1))));
  }
  if (!token.capitalised) latin.add_spelling(spelt_in(word));  // capitalised: perhaps a name
}

/// True when next to nothing of a longer text is English by its words or their endings.
bool is_strange(const Document& document, const LatinEvidence& latin) {
  constexpr std::uint32_t kLongEnough = 15;
  if (latin.words < kLongEnough || latin.english * 20 >= latin.words) return false;
  std::uint32_t endings = 0;
  for (const auto& token : document.tokens()) {
    const auto word = document.folded(token);
    if (token.kind != TokenKind::word || word.size() < 6) continue;
    for (const std::string_view ending : {"ing", "ed", "ly", "ion", "ions", "ment", "ness", "ship",
                                          "ity", "ive", "able", "ful", "ence", "ance", "ers"}) {
      endings += word.ends_with(ending) ? 1 : 0;
    }
  }
  return (latin.english + endings) * 20 < latin.words;
}

/// The second look at a text: which of its English words are other languages' too.
void add_shared(const Document& document, LatinEvidence& latin) {
  for (const auto& token : document.tokens()) {
    if (token.kind == TokenKind::word) latin.add_shared(kTable.find(token.hash));
  }
}

}  // namespace

std::string_view language_of(const Document& document) {
  LatinEvidence latin;
  ScriptEvidence other;
  for (const auto& token : document.tokens()) {
    if (token.kind != TokenKind::word) continue;
    const auto word = document.folded(token);
    const bool ascii = static_cast<unsigned char>(word.front()) < 0x80;
    if (ascii || is_latin(utf8::decode(word, 0).code)) {
      add_latin(token, word, latin);
    } else {
      other.add(word);
    }
  }
  if (latin.words == 0 && other.all == 0) return "und";
  // A word of Latin script that is in no list is perhaps a product's name: half a word.
  if (other.all > latin.words + latin.known) return other.language();
  if (latin.may_be_foreign()) add_shared(document, latin);
  const auto foreign = latin.may_be_foreign() ? latin.foreign() : 0;
  if (foreign == 0 && is_strange(document, latin)) return "und";
  return kTags[foreign];
}

}  // namespace ninety
