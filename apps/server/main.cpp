#include "apps/server/command.h"

int main(int count, char** arguments) { return ninety::server::run(count, arguments); }
