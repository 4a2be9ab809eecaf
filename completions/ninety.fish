# fish completion for ninety: put it into ~/.config/fish/completions

complete -c ninety -n __fish_use_subcommand -f -a check -d 'Judge one answer and name the next step'
complete -c ninety -n __fish_use_subcommand -f -a batch -d 'Judge many answers, one JSON object a line'
complete -c ninety -n __fish_use_subcommand -f -a explain -d 'Tell why a criterion matters'
complete -c ninety -n __fish_use_subcommand -f -a eval -d 'Measure the program on labelled answers'
complete -c ninety -n __fish_use_subcommand -f -l version -d 'Print the version'
complete -c ninety -s h -l help -d 'Print help, examples first'

complete -c ninety -n '__fish_seen_subcommand_from check' -x -l format -a 'text json sarif html' -d 'How the report is written'
complete -c ninety -n '__fish_seen_subcommand_from check batch' -x -l question -d 'The question that was asked'
complete -c ninety -n '__fish_seen_subcommand_from check batch' -r -l settings -d 'Norms of your own, a TOML file'
complete -c ninety -n '__fish_seen_subcommand_from check' -x -l fail-on -a 'hint warning error never' -d 'Exit with 1 from this level on'
complete -c ninety -n '__fish_seen_subcommand_from check' -x -l color -a 'auto always never' -d 'Colours'
complete -c ninety -n '__fish_seen_subcommand_from check' -x -l colour -a 'auto always never' -d 'Colours'
complete -c ninety -n '__fish_seen_subcommand_from check' -x -l width -d 'Columns of the text report'
complete -c ninety -n '__fish_seen_subcommand_from check' -f -l score -d 'Show the score too'
complete -c ninety -n '__fish_seen_subcommand_from check' -f -l why -d 'Show the terms behind each decision'
complete -c ninety -n '__fish_seen_subcommand_from check' -r -l output -d 'Write the report into a file'

complete -c ninety -n '__fish_seen_subcommand_from batch' -x -l jobs -d 'Threads'
complete -c ninety -n '__fish_seen_subcommand_from eval' -x -l format -a 'text json' -d 'How the figures are written'
complete -c ninety -n '__fish_seen_subcommand_from explain' -f -a "(ninety explain 2>/dev/null | string match -r '^  [A-Z]\\S*' | string trim)" -d 'Criterion'
