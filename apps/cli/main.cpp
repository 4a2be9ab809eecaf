#include "apps/cli/command.h"

int main(int count, char** arguments) { return ninety::cli::run(count, arguments); }
