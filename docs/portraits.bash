# Bash completion of portraits(1).
_portraits() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
    local common="--content --data --themes --theme --lang --help"
    local work="--only --jobs --fond --fond-departements --fond-regions --fond-credit --couche"
    case $previous in
        --content|--data|--themes|--output|-o) mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
        --html|--json|--errata) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --fond|--fond-departements|--fond-regions) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --lang) mapfile -t COMPREPLY < <(compgen -W "fr en" -- "$current"); return ;;
        --only) mapfile -t COMPREPLY < <(compgen -W "$(portraits list territoires 2>/dev/null | cut -f1)" -- "$current"); return ;;
        --format) mapfile -t COMPREPLY < <(compgen -W "texte json sarif" -- "$current"); return ;;
        --theme) mapfile -t COMPREPLY < <(compgen -W "$(portraits list themes 2>/dev/null)" -- "$current"); return ;;
    esac
    local words
    if [ "$COMP_CWORD" -eq 1 ]; then words="build merge check list new serve verify diff --help --version"
    else case $command in
        build) words="$common $work --output --keep-going --png --recueil --impression --sans-compression --tout --explain --publication --shard" ;;
        merge) words="$common $work --output --keep-going --png --recueil --impression --sans-compression --publication $(compgen -d -- "$current")" ;;
        check) words="$common $work --publication --format" ;;
        diff) words="--html --json --errata --tout --lang --help $(compgen -d -- "$current")" ;;
        verify) words="--lang --help $(compgen -d -- "$current")" ;;
        serve) words="--port --prefixe --content --data --themes --theme --fond --fond-departements --fond-regions --fond-credit --couche --lang --help $(compgen -d -- "$current")" ;;
        list) words="territoires indicateurs documents themes $common" ;;
        *) words="$common" ;;
    esac; fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _portraits portraits
