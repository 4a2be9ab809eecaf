#include "documents/html/furniture.h"

#include <gtest/gtest.h>

namespace ninety::documents {
namespace {

TEST(Furniture, IsToldByItsName) {
  for (const char* name : {"nav", "navbar", "main-navigation", "site-footer__links", "siteFooter",
                           "Footer_footer__x7d2", "breadcrumbs", "js-cookie-banner",
                           "CookieConsent", "skip-to-content", "social-links", "share-buttons",
                           "related-jobs", "jobs__similar", "widget-newsletter"})
    EXPECT_TRUE(is_furniture_name(name)) << name;
}

TEST(Furniture, IsNotWhatHasAnotherName) {
  for (const char* name : {"job-footer", "has-navbar", "page--with-sidebar", "social-impact",
                           "content", "shareholders", "more", "jobs", "main", "navy", "", "-"})
    EXPECT_FALSE(is_furniture_name(name)) << name;
}

}  // namespace
}  // namespace ninety::documents
