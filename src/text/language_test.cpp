#include "text/language.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ninety {
namespace {

std::string_view language(std::string_view text) { return language_of(Document::read(text)); }

struct Sample {
  std::string_view tag;
  std::string_view text;
};

TEST(Language, RecognisesSentencesOfOtherLanguages) {
  constexpr Sample kSamples[] = {
      {"de", "Mich treibt an, wenn ich ein Problem lösen kann, das alle anderen aufgegeben haben."},
      {"de", "Ich liebe meine Arbeit."},
      {"de",
       "Als Software Engineer arbeite ich im Team und bin für das Deployment verantwortlich."},
      {"fr", "Ce qui m'inspire, c'est de voir mes élèves réussir là où ils avaient échoué."},
      {"fr", "J’aime résoudre des problèmes avec mon équipe."},
      {"fr", "Je suis motivé par les défis et par les gens avec qui je travaille."},
      {"es", "Lo que me inspira es ayudar a la gente a resolver sus problemas."},
      {"es", "Me inspira mi madre."},
      {"es", "El año pasado rediseñé el almacén y los pedidos salieron dos días antes."},
      {"it", "Quello che mi ispira è trovare una soluzione quando tutti gli altri si sono arresi."},
      {"it", "L'anno scorso ho riscritto il programma della nostra squadra."},
      {"pt", "O que me motiva é ver uma pessoa aprender algo que ela achava impossível."},
      {"pt", "No ano passado eu reorganizei a equipe e as entregas não atrasaram mais."},
      {"nl", "Wat mij drijft is dat ik elke dag iets nieuws kan leren van mijn collega's."},
      {"nl", "Vorig jaar heb ik het rooster opnieuw gemaakt."},
      {"pl", "Inspiruje mnie to, że mogę pomagać ludziom w trudnych chwilach."},
      {"pl", "W zeszłym roku napisałam nowy program i zespół oszczędził dwa dni."},
      {"sv", "Det som inspirerar mig är att lösa problem som ingen annan vill ta i."},
      {"sv", "Förra året skrev jag om schemat och väntetiden blev kortare."},
      {"da", "Det, der inspirerer mig, er at hjælpe mennesker med at løse deres problemer."},
      {"da", "Sidste år skrev jeg om noget, men nu bruger jeg meget af min tid på at lære."},
      {"no", "Det som inspirerer meg, er å hjelpe folk med noe de ikke får til selv."},
      {"no", "I fjor skrev jeg om planen, og nå jobber vi mye raskere etter det."},
      {"fi", "Minua inspiroi se, että voin auttaa muita ihmisiä oppimaan."},
      {"fi", "Viime vuonna tein uuden ohjelman ja nyt kaikki on paljon helpompaa."},
      {"cs", "Inspiruje mě, když můžu vyřešit problém, který už všichni vzdali."},
      {"cs", "Loni jsem přepsala rozvrh a lidé čekali o dva dny méně."},
      {"sk", "Inšpiruje ma, keď môžem vyriešiť problém, ktorý už všetci vzdali."},
      {"sk", "Minulý rok som prepísala rozvrh a ľudia čakali o dva dni menej."},
      {"hu", "Engem az inspirál, hogy segíthetek másoknak megoldani a problémákat."},
      {"hu", "Tavaly újraírtam a beosztást, és azóta nem kell annyit várni."},
      {"ro", "Mă inspiră să rezolv probleme pe care ceilalți le-au abandonat."},
      {"ro", "Anul trecut am rescris programul și oamenii nu mai așteaptă."},
      {"tr", "Beni en çok motive eden şey, insanlara yardım etmek ve yeni bir şey öğrenmek."},
      {"tr", "Geçen yıl ekibim ile bir sorun için çok çalıştım."},
      {"id", "Yang menginspirasi saya adalah membantu orang lain belajar hal yang baru."},
      {"id", "Tahun lalu saya mengubah jadwal dan mereka tidak perlu menunggu lagi."},
      {"vi", "Điều truyền cảm hứng cho tôi là giúp người khác giải quyết vấn đề."},
      {"vi", "Năm ngoái tôi đã viết lại lịch làm việc của nhóm."},
  };
  for (const auto& [tag, text] : kSamples)
    EXPECT_EQ(language(text), tag) << text;
}

TEST(Language, TellsOtherScripts) {
  constexpr Sample kSamples[] = {
      {"ru", "Меня вдохновляет, когда мы вместе решаем трудную задачу."},
      {"uk", "Мене надихає, коли я можу допомогти людям у їхній роботі."},
      {"el", "Με εμπνέει να λύνω δύσκολα προβλήματα."},
      {"ar", "ما يلهمني هو مساعدة الناس على التعلم."},
      {"fa", "چیزی که به من انگیزه می‌دهد کمک به دیگران است."},
      {"ur", "مجھے لوگوں کی مدد کرنے سے حوصلہ ملتا ہے۔"},
      {"he", "מה שמעורר בי השראה הוא לעזור לאחרים."},
      {"hi", "मुझे लोगों की मदद करने से प्रेरणा मिलती है।"},
      {"bn", "মানুষকে সাহায্য করা আমাকে অনুপ্রাণিত করে।"},
      {"ta", "மக்களுக்கு உதவுவது எனக்கு ஊக்கம் அளிக்கிறது."},
      {"th", "สิ่งที่เป็นแรงบันดาลใจให้ฉันคือการช่วยเหลือผู้อื่น"},
      {"zh", "激励我的是解决别人放弃的难题。"},
      {"zh", "我在 Google 做 Kubernetes 和 machine learning 的工作"},
      {"ja", "私を動かすのは、難しい問題を解決することです。"},
      {"ko", "저에게 영감을 주는 것은 어려운 문제를 해결하는 일입니다."},
  };
  for (const auto& [tag, text] : kSamples)
    EXPECT_EQ(language(text), tag) << text;
}

TEST(Language, IsEnglishWhateverKindOfEnglish) {
  constexpr std::string_view kTexts[] = {
      "Hard problems inspire me.",
      "Helping people",
      "Me, I love teaching.",
      "Curiosity.",
      "MY TEAM INSPIRES ME. WE TURNED A FAILING WARD AROUND IN SIX MONTHS.",
      "i dont like to give up thats what drives me im stubborn and ive always been",
      "um so yeah i mean what gets me going is uh when the kids get it you know",
      // learners
      "I am inspire by the peoples who work hard, in my company we was six.",
      "In my opinion the most important is the team, I like very much to help to my colleagues.",
      // India, Nigeria, Singapore, Jamaica
      "Myself Rahul, I am passed out of 2019 batch only, and I did the needful for my senior sir.",
      "Abeg, na God and hard work dey push me, I no dey give up at all, my oga sef don see am.",
      "My team lah, they always jia you for me one, then we finish the project faster lor.",
      "Mi granny did always seh hard work pays, and that stay with me in every job.",
      // names
      "Maria de la Cruz inspires me.",
      "José Müller-Łukasiewicz and Søren Ångström from São Paulo taught me to code.",
      "My mentors were Ludwig van der Berg, Ana dos Santos and Giovanni della Rovere.",
      "I grew up between Las Vegas, Los Angeles, Des Moines, El Paso and La Paz.",
      "Ọlábísí and Chukwuemeka built the clinic in Ìbàdàn with me.",
      // quoted phrases and code-switching
      "My grandmother always said \"poco a poco se va lejos\" and that is how I work.",
      "As the Germans say, \"Übung macht den Meister\", so I practise every morning.",
      "I really love mi trabajo because la gente there make me feel like familia.",
      "My grandma used to say 加油 before every exam and it kept me going.",
      "I like 麻辣火锅 best",
      "In Москва I learned to ask why before asking how.",
      "The je ne sais quoi of a good café, the mise en place, that drives me as a chef.",
      "She has a certain joie de vivre, and her naïve façade hides a fiancé's résumé.",
      // lists of nouns, word salad, no function words
      "Leadership. Innovation. Teamwork. Excellence. Passion.",
      "Leadership innovation synergy excellence passion commitment growth mindset ownership vision",
      "¯\\_(ツ)_/¯ honestly money",
      "K8s, CI/CD, SLOs: I keep things up.",
  };
  for (const auto text : kTexts)
    EXPECT_EQ(language(text), "en") << text;
}

TEST(Language, IsUndeterminedWithoutLetters) {
  for (const std::string_view text :
       {"", " \n\t", "42", "…!?", "🙂🙂", "100 % + 3.5", "\xff\xfe"}) {
    EXPECT_EQ(language(text), "und") << text;
  }
}

TEST(Language, IsUndeterminedInALongTextOfALanguageWeDoNotKnow) {
  EXPECT_EQ(language("Ninapenda kufundisha watoto kwa sababu wanapofaulu mimi pia ninafurahi sana, "
                     "na mwaka jana nilianzisha darasa jipya katika kijiji chetu"),
            "und");
}

TEST(Language, OfAMixIsWhatMostOfItIs) {
  EXPECT_EQ(language("I am Anna. Mich treibt an, wenn ich ein Problem lösen kann, das alle anderen "
                     "aufgegeben haben, und wenn wir es dann zusammen im Team geschafft haben."),
            "de");
  EXPECT_EQ(language("What drives me is a problem that everybody else has given up on. Last year I "
                     "rewrote our rota with the ward. Das war nicht einfach für mich."),
            "en");
}

RC_GTEST_PROP(Language, IsAKnownTagForAnyBytes, (const std::string& text)) {
  const auto tag = language(text);
  RC_ASSERT(tag == language(text));
  RC_ASSERT(tag.size() == 2 || tag == "und");
}

}  // namespace
}  // namespace ninety
