#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>

#include <CLI/CLI.hpp>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "base/reasons.hpp"
#include "cli/commands.hpp"
#include "cli/language.hpp"
#include "pipeline/version.hpp"

namespace portraits::cli {

namespace {

void add_common(CLI::App& command, Arguments& arguments) {
    LoadPaths& paths = arguments.options.paths;
    command.add_option("--content", paths.content, tr("folder of the texts and territories"))->type_name(tr("FOLDER"));
    command.add_option("--data", paths.data, tr("folder of the tables and geodata"))->type_name(tr("FOLDER"));
    command.add_option("--themes", paths.themes, tr("folder of the themes"))->type_name(tr("FOLDER"));
    command.add_option("--theme", paths.theme, tr("theme, instead of the one of publication.yml"))->type_name(tr("NAME"));
    const std::string language = tr("language of the messages: fr or en");  // read before parsing, listed here for the help
    command.add_option("--lang", language)->type_name("LANG");
}

void add_boundaries(CLI::App& command, Arguments& arguments) {
    BuildOptions& options = arguments.options;
    command.add_option("--fond", options.boundaries.territories, tr("boundaries of the territories: any OGR file"))->type_name(tr("FILE"));
    command.add_option("--fond-departements", options.boundaries.departments, tr("boundaries of the departments"))->type_name(tr("FILE"));
    command.add_option("--fond-regions", options.boundaries.regions, tr("boundaries of the regions"))->type_name(tr("FILE"));
    command.add_option("--fond-credit", options.boundaries.credit, tr("credit of the boundaries (default: name of the file)"))
        ->type_name(tr("TEXT"));
    const auto note_layer = [&options](const std::string& given) {
        const std::size_t equals = given.find('=');
        options.layer_files[given.substr(0, equals)] = given.substr(equals + 1);
    };
    command.add_option_function<std::vector<std::string>>(
               "--couche",
               [note_layer](const std::vector<std::string>& all) {
                   for (const std::string& given : all) note_layer(given);
               },
               tr("file of a declared layer, instead of the one of publication.yml"))
        ->type_name(tr("NAME=FILE"))
        ->take_all()
        ->expected(1)
        ->check([](const std::string& given) {
            const std::size_t equals = given.find('=');
            return equals == 0 || equals == std::string::npos || equals + 1 == given.size() ? message("“{}” is not NAME=FILE", given)
                                                                                             : std::string();
        });
}

void add_work(CLI::App& command, Arguments& arguments) {
    BuildOptions& options = arguments.options;
    command.add_option("--only", options.only, tr("only these territories, by identifier"))->type_name("ID")->delimiter(',');
    command.add_option("--jobs,-j", options.jobs, tr("threads (default: one for each core)"))->type_name("N");
    add_boundaries(command, arguments);
}

/// What a build and the joining of its parts both ask for.
void add_site(CLI::App& command, Arguments& arguments) {
    add_common(command, arguments);
    add_work(command, arguments);
    command.add_option("--output,-o", arguments.output, tr("folder to produce"))->type_name(tr("FOLDER"));
    command.add_flag("--keep-going,-k", arguments.options.keep_going, tr("build the territories without errors even when others have some"));
    command.add_flag("--png", arguments.options.png, tr("write the figures as PNG files too"));
    command.add_flag("!--sans-compression", arguments.options.twins, tr("leave out the compressed files (.gz, .br) beside text files"));
    command.add_flag("--recueil", arguments.options.edition, tr("write the combined edition too: one PDF of all portraits"));
    command.add_flag("--impression", arguments.options.print, tr("write the variants for a printer too: bleed, crop marks, imposition"));
    command.add_flag("--publication", arguments.options.publication, tr("refuse to build what the gate before publishing refuses"));
}

/// "2/8"; a part from 1 to their number, of which there are at most a hundred thousand.
std::optional<Shard> to_shard(const std::string& given) {
    Shard shard;
    int read = 0;
    const bool whole = std::sscanf(given.c_str(), "%d/%d%n", &shard.index, &shard.count, &read) == 2 && static_cast<std::size_t>(read) == given.size();
    if (!whole || shard.index < 1 || shard.index > shard.count || shard.count > 100'000) return std::nullopt;
    return shard;
}

void add_build(CLI::App& app, Arguments& arguments, int& code) {
    CLI::App* command = app.add_subcommand("build", tr("produce the site and the booklets"));
    add_site(*command, arguments);
    command->add_flag("--tout", arguments.all, tr("make everything again, not only what has changed since the last build"));
    command->add_flag("--explain", arguments.explain, tr("say why each file was made again"));
    command
        ->add_option_function<std::string>(
            "--shard", [&](const std::string& given) { arguments.options.shard = to_shard(given).value_or(Shard{}); },
            tr("only the i-th of N parts of the territories; “portraits merge” joins them"))
        ->type_name("i/N")
        ->needs("--output")
        ->check([](const std::string& given) { return to_shard(given) ? std::string() : message("“{}” is not i/N, such as 2/8", given); });
    command->footer(tr("Examples:\n  portraits build\n  portraits build --only ti-2703,ti-0102\n"
                       "  portraits build --fond territoires.geojson --output site"));
    command->callback([&] { code = run_build(arguments); });
}

void add_merge(CLI::App& app, Arguments& arguments, int& code) {
    CLI::App* command = app.add_subcommand("merge", tr("join the parts that builds with --shard made into one site"));
    add_site(*command, arguments);
    command->add_option("parts", arguments.options.parts, tr("folders of all the parts"))->required()->type_name(tr("FOLDER"));
    command->footer(tr("Examples:\n  portraits build --shard 1/2 --output parts/1\n  portraits build --shard 2/2 --output parts/2\n"
                       "  portraits merge parts/1 parts/2 --output site"));
    command->callback([&] { code = run_build(arguments); });
}

void add_check(CLI::App& app, Arguments& arguments, int& code) {
    CLI::App* command = app.add_subcommand("check", tr("say everything that is wrong, without producing anything"));
    add_common(*command, arguments);
    add_work(*command, arguments);
    command->add_flag("--publication", arguments.publication, tr("the gate before publishing: refuse demonstration values and unsigned doubts"));
    command->add_option("--format", arguments.format, "texte | json | sarif")->default_val("texte")->check([](const std::string& format) {
        const bool known = format == "texte" || format == "json" || format == "sarif";
        return known ? std::string() : message("“{}” is none of texte, json, sarif", format);
    });
    command->footer(tr("Examples:\n  portraits check\n  portraits check --publication\n  portraits check --format sarif > portraits.sarif"));
    command->callback([&] { code = run_check(arguments); });
}

void add_list(CLI::App& app, Arguments& arguments, int& code) {
    CLI::App* command = app.add_subcommand("list", tr("list territories, indicators, documents or themes"));
    add_common(*command, arguments);
    command->add_option("what", arguments.list_what, "territoires | indicateurs | documents | themes")
        ->default_val("territoires")
        ->check([](const std::string& what) {
            const bool known = what == "territoires" || what == "indicateurs" || what == "documents" || what == "themes";
            return known ? std::string() : message("“{}” is none of territoires, indicateurs, documents, themes", what);
        });
    command->footer(tr("Example:\n  portraits list indicateurs"));
    command->callback([&] { code = run_list(arguments); });
}

void add_new(CLI::App& app, Arguments& arguments, int& code) {
    CLI::App* command = app.add_subcommand("new", tr("start the file of a territory from the commented example"));
    add_common(*command, arguments);
    command->add_option("id", arguments.new_id, tr("identifier, of the form ti-2703"))->required();
    command->add_option("name", arguments.new_name, tr("name of the territory"))->required();
    command->footer(tr("Example:\n  portraits new ti-2799 \"Val de Loire\""));
    command->callback([&] { code = run_new(arguments); });
}

void add_serve(CLI::App& app, Arguments& arguments, int& code) {
    CLI::App* command = app.add_subcommand("serve", tr("preview on this machine: the content, live, or a built site"));
    command->add_option("folder", arguments.serve_folder, tr("folder of a built site (default: the content, live)"))->type_name(tr("FOLDER"));
    add_common(*command, arguments);
    add_boundaries(*command, arguments);
    command->add_option("--port", arguments.port, tr("port (default: 8000; 0: any free one)"))->type_name("N")->check([](const std::string& given) {
        const bool port = !given.empty() && given.size() < 6 && given.find_first_not_of("0123456789") == std::string::npos && std::stoi(given) <= 65535;
        return port ? std::string() : message("“{}” is not a port between 0 and 65535", given);
    });
    command->add_option("--prefixe", arguments.prefix, tr("path under which the site stands, as on its server: /a/b/"))->type_name(tr("PATH"));
    command->footer(tr("Examples:\n  portraits serve\n  portraits serve output --port 0 --prefixe /portraits/"));
    command->callback([&] { code = run_serve(arguments); });
}

void add_verify(CLI::App& app, Arguments& arguments, int& code) {
    CLI::App* command = app.add_subcommand("verify", tr("compare a published folder with its manifest"));
    command->add_option("folder", arguments.verify_folder, tr("folder of the site (default: output)"))->type_name(tr("FOLDER"));
    const std::string language = tr("language of the messages: fr or en");
    command->add_option("--lang", language)->type_name("LANG");
    command->footer(tr("Examples:\n  portraits verify\n  portraits verify /srv/portraits"));
    command->callback([&] { code = run_verify(arguments); });
}

void add_diff(CLI::App& app, Arguments& arguments, int& code) {
    DiffArguments& asked = arguments.diff;
    CLI::App* command = app.add_subcommand("diff", tr("say what changed between two published folders"));
    command->add_option("before", asked.before, tr("published folder of the earlier edition"))->required()->type_name(tr("FOLDER"));
    command->add_option("after", asked.after, tr("published folder of the later edition"))->required()->type_name(tr("FOLDER"));
    command->add_option("--html", asked.html, tr("write the comparison as a page"))->type_name(tr("FILE"));
    command->add_option("--json", asked.json, tr("write the comparison for programs"))->type_name(tr("FILE"));
    command->add_option("--errata", asked.errata, tr("write the erratum list, ready to publish: Markdown, or HTML for a name in .html"))->type_name(tr("FILE"));
    command->add_flag("--tout", asked.all, tr("show every line, not only the first of each kind"));
    const std::string language = tr("language of the messages: fr or en");
    command->add_option("--lang", language)->type_name("LANG");
    command->footer(tr("Examples:\n  portraits diff site-2023 output\n"
                       "  portraits diff site-2023 output --html changements.html --errata errata.md"));
    command->callback([&] { code = run_diff(arguments); });
}

/// The words that CLI11's English sentence ends with: the argument, option or value concerned.
std::string concerned(const CLI::ParseError& error) {
    const std::string text = error.what();
    const std::size_t colon = text.rfind(": ");
    return colon == std::string::npos ? text : text.substr(colon + 2);
}

/// What went wrong on the command line, in the user's words.
std::string usage_text(const CLI::App& app, const CLI::ParseError& error) {
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) return message("unknown option or argument: {}", concerned(error));
    if (dynamic_cast<const CLI::RequiredError*>(&error))
        return app.get_subcommands().empty() ? tr("say what to do: build, merge, check, list, new, serve, verify or diff") : tr("an argument is missing");
    if (dynamic_cast<const CLI::ConversionError*>(&error) || dynamic_cast<const CLI::ValidationError*>(&error))
        return message("wrong value: {}", concerned(error));
    return tr("an option lacks its value");
}

void translate_headings(CLI::App& app) {
    const auto formatter = std::make_shared<CLI::Formatter>();
    for (const auto& [english, translated] : {std::pair("Usage", tr("Usage")), {"Options", tr("Options")}, {"OPTIONS", tr("OPTIONS")},
                                              {"Positionals", tr("Arguments")}, {"SUBCOMMAND", tr("COMMAND")}, {"REQUIRED", tr("required")}})
        formatter->label(english, translated);
    app.formatter(formatter);
}

int report_usage(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    std::fputs((usage_text(app, error) + '\n' + tr("“portraits --help” and “portraits COMMAND --help” show what may be written") + '\n').c_str(),
               stderr);
    return usage;
}

void use_installed_themes(LoadPaths& paths) {
    if (std::filesystem::exists(paths.themes)) return;
    if (const std::string themes = installed("portraits/themes"); !themes.empty()) paths.themes = themes;
}

}  // namespace

int run(int argc, char** argv) {
    choose_language_of_user(argc, argv);
    Arguments arguments;
    use_installed_themes(arguments.options.paths);
    int code = done;
    CLI::App app{tr("Territory portraits: an accessible site and PDF booklets from YAML descriptions, tables and geodata"), "portraits"};
    translate_headings(app);
    app.set_version_flag("--version", std::string("portraits ") + version)->description(tr("show the version"));
    app.set_help_flag("--help,-h", tr("show this help"));
    app.require_subcommand(1);
    app.footer(tr("Exit codes: 0 done, 1 errors in content or data, 2 command line, 3 environment."));
    add_build(app, arguments, code);
    add_merge(app, arguments, code);
    add_check(app, arguments, code);
    add_list(app, arguments, code);
    add_new(app, arguments, code);
    add_serve(app, arguments, code);
    add_verify(app, arguments, code);
    add_diff(app, arguments, code);
    for (CLI::App* command : app.get_subcommands({})) command->group(tr("Commands"));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return report_usage(app, error);
    } catch (const EnvironmentError& error) {
        std::fputs((std::string(error.what()) + '\n').c_str(), stderr);
        return environment;
    } catch (const std::filesystem::filesystem_error& error) {
        std::fputs((std::string(environment_failure("cannot read {}: {}", error.path1(), error.code().value()).what()) + '\n').c_str(), stderr);
        return environment;
    } catch (const std::exception& error) {
        std::fputs(message("unexpected failure: {}\n", error.what()).c_str(), stderr);
        return environment;
    }
    return code;
}

}  // namespace portraits::cli
