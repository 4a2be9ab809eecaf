#include "reading/question.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ninety {
namespace {

constexpr std::string_view kWhatQuestions[] = {
    "",
    "  \n",
    "What inspires you?",
    "what inspires you",
    "WHAT INSPIRES YOU?",
    "So, what inspires you?",
    "What inspires you most?",
    "Whats inspires you ?",
    "What inspire you?",
    "What motivates you?",
    "What's your motivation?",
    "What drives you?",
    "What is it that drives you?",
    "What is your biggest motivator?",
    "What is your driving force?",
    "What is your drive?",
    "What gets you up in the morning?",
    "What gets you out of bed every morning?",
    "What do you get out of bed for?",
    "What makes you jump out of bed?",
    "What are you passionate about?",
    "What is your passion?",
    "Tell us about your passions.",
    "What makes you tick?",
    "What makes you want to get up and come to work?",
    "Where do you draw your inspiration from?",
    "Where do you get your inspiration?",
    "Where does your motivation come from?",
    "Where does your drive come from?",
    "What keeps you going?",
    "What keeps you motivated?",
    "What keeps you coming back to this kind of work?",
    "What fuels you?",
    "What fuels your ambition?",
    "What gives you energy at work?",
    "What gives you a sense of purpose?",
    "What gets you excited about your work?",
    "What excites you?",
    "What lights you up?",
    "What lights your fire?",
    "What sets your soul on fire?",
    "What moves you?",
    "What pushes you forward?",
    "What floats your boat?",
    "What energises you?",
    "Why do you do what you do?",
    "What's your why?",
    "Tell me what inspires you.",
    "Can you tell me about what drives you in your work?",
    "Could you share with us what motivates you as an engineer?",
    "I'd like to hear what makes you tick",
    "Describe what inspires you to do your best work.",
    "What are you inspired by?",
    "What has inspired you in your career?",
    "What inspired you to become a nurse?",
    "What do you find motivating?",
    "How do you stay motivated?",
    "How do you motivate yourself?",
    "What are your sources of inspiration?",
    "What kind of work inspires you?",
    "What inspires you outside of work?",
    "Who or what inspires you?",
    "What or who inspires you?",
    "Are you motivated by money?",
    "Inspiration?",
    "Your motivation",
    "What/who inspires you?",
    "What brings you to work every day?",
    "What wakes you up in the morning?",
    "What gives your work meaning?",
    "In one minute: what inspires you?",
    "What’s your inspiration?",
};

constexpr std::string_view kWhoQuestions[] = {
    "Who inspires you?",
    "who inspires you",
    "Who inspires you the most, and why?",
    "Who has inspired you?",
    "Who is your role model?",
    "Who's your role model?",
    "Do you have a role model?",
    "Tell me about your role models.",
    "Who do you look up to?",
    "Who did you look up to when you started?",
    "To whom do you look up?",
    "Whom do you admire?",
    "Who do you admire professionally?",
    "Who is your hero?",
    "Who are your heroes?",
    "Who motivates you?",
    "Who drives you to be better?",
    "Who has influenced you most in your career?",
    "Whose work inspires you?",
    "Which person has inspired you the most?",
    "Is there a person who inspires you?",
    "Tell me about someone who inspires you.",
    "Tell us about somebody you admire.",
    "Name a leader you look up to.",
    "What people inspire you?",
    "Do you have a mentor?",
    "Who in your field do you admire?",
    "Who do you aspire to be like?",
    "Who is your biggest inspiration?",
};

constexpr std::string_view kForeignQuestions[] = {
    "What is your greatest weakness?",
    "What are your strengths?",
    "Tell me about yourself",
    "Where do you see yourself in five years?",
    "Why do you want to work here?",
    "Why should we hire you?",
    "Why are you leaving your current job?",
    "What motivated you to apply for this position?",
    "What is your motivation for joining us?",
    "What inspires you to work here?",
    "What excites you about this role?",
    "What interests you about this job?",
    "What motivates you to leave your current company?",
    "How do you motivate others?",
    "How do you motivate your team?",
    "How would you inspire a colleague?",
    "How do you keep your team motivated?",
    "Tell me about a time you inspired someone.",
    "Tell me about a time when you motivated a team.",
    "Describe a time when you had to motivate others.",
    "What drives you crazy?",
    "What drives you up the wall?",
    "What demotivates you?",
    "What doesn't motivate you?",
    "Do you have a driving licence?",
    "Do you drive?",
    "What motivates your team?",
    "What inspired you to leave?",
    "How do you handle a lack of motivation?",
    "What drives customer satisfaction?",
    "Who do you report to?",
    "Who was your worst boss?",
    "Tell me about someone you managed.",
    "What keeps you up at night?",
    "What are your salary expectations?",
    "What are your hobbies?",
    "What is your favourite book?",
    "How do you deal with conflict?",
    "Describe a challenge you overcame.",
    "When can you start?",
    "What would your colleagues say about you?",
    "What makes you unique?",
    "What makes you the best candidate?",
    "???",
    "42",
    "asdf",
};

TEST(Question, KnowsItsOwnWordings) {
  for (const auto question : kWhatQuestions) {
    EXPECT_EQ(question_kind(question), QuestionKind::what) << question;
  }
}

TEST(Question, KnowsWhenAPersonIsAskedFor) {
  for (const auto question : kWhoQuestions) {
    EXPECT_EQ(question_kind(question), QuestionKind::who) << question;
  }
}

TEST(Question, KnowsQuestionsOfOtherFamilies) {
  for (const auto question : kForeignQuestions) {
    EXPECT_EQ(question_kind(question), QuestionKind::foreign) << question;
  }
}

TEST(Question, DoesNotDependOnCaseMarksOrApostrophes) {
  EXPECT_EQ(question_kind("WHO'S YOUR ROLE MODEL"), QuestionKind::who);
  EXPECT_EQ(question_kind("  “What drives you?”  "), QuestionKind::what);
  EXPECT_EQ(question_kind("What’s your greatest weakness"), QuestionKind::foreign);
}

RC_GTEST_PROP(Question, IsTotal, (const std::string& question)) {
  RC_ASSERT(question_kind(question) == question_kind(question));
}

}  // namespace
}  // namespace ninety
