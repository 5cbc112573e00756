using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Konexio.Architecture.Tests.Rules;

/// <summary>What can be read from the source tree alone.</summary>
internal static partial class FileRules
{
    private const int LongestFile = 199;
    private const int LargestBuildingBlocks = 4_549;

    public static IEnumerable<string> ShortFiles(Repository repository) =>
        from file in repository.Files("src", "*.cs")
        where !file.Contains("/Migrations/", StringComparison.Ordinal)
        let lines = repository.Lines(file)
        where lines > LongestFile
        select $"{file} has {lines} lines; at most {LongestFile}";

    public static IEnumerable<string> SmallBuildingBlocks(Repository repository)
    {
        var lines = repository.Files("src/BuildingBlocks", "*.cs").Sum(repository.Lines);
        return lines > LargestBuildingBlocks ? [$"src/BuildingBlocks has {lines} lines; at most {LargestBuildingBlocks}"] : [];
    }

    public static IEnumerable<string> NothingPutOff(Repository repository) =>
        from folder in new[] { "src", "tests" }
        from file in repository.Files(folder, "*.cs").Concat(repository.Files(folder, "*.csproj"))
        where !file.Contains("/Migrations/", StringComparison.Ordinal)
        let found = PutOff().Match(repository.Text(file))
        where found.Success
        select $"{file} holds '{found.Value}'";

    /// <summary>Pooled connections are not reset, so what one request set must end with its transaction.</summary>
    public static IEnumerable<string> NothingSetBeyondATransaction(Repository repository) =>
        from file in repository.Files("src", "*.cs")
        let found = SetBeyondATransaction().Match(repository.Text(file))
        where found.Success
        select $"{file} holds '{found.Value}'";

    public static IEnumerable<string> RefusalCodes(Repository repository) =>
        from file in repository.Files("src", "*.cs")
        from Match match in WrittenCode().Matches(repository.Text(file))
        let code = match.Groups["code"].Value
        where !IsCode(code)
        select $"{file}: '{code}' is not area.kebab-code";

    public static IEnumerable<string> PackagesAreExplained(Repository repository)
    {
        var pinned = XDocument.Parse(repository.Text("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value).ToHashSet(StringComparer.Ordinal);
        var explained = DependencyRow().Matches(repository.Text("docs/dependencies.md"))
            .Select(row => row.Groups["name"].Value).ToList();
        return
        [
            .. pinned.Except(explained).Select(name => $"{name} has no row in docs/dependencies.md"),
            .. explained.Except(pinned).Select(name => $"docs/dependencies.md explains {name}, which Directory.Packages.props does not pin"),
            .. explained.GroupBy(name => name, StringComparer.Ordinal).Where(rows => rows.Count() > 1).Select(rows => $"docs/dependencies.md explains {rows.Key} twice"),
        ];
    }

    public static bool IsCode(string code) => Code().IsMatch(code);

    // The first word is spelt in two so that this file keeps the rule.
    [GeneratedRegex("\\bTO" + "DO\\b|\\bFIX" + "ME\\b|NotImplemented" + "Exception|#prag" + "ma warning|Suppress" + "Message\\b|<No" + "Warn>|#reg" + "ion\\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PutOff();

    [GeneratedRegex("set_config\\([^()]*,\\s*false\\)|[\"\\n] *set (?:session|role|konexio)|\\bpg_(?:try_)?advisory_lock|\\bcreate temp", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SetBeyondATransaction();

    [GeneratedRegex("(?:\\bError\\.(?:Invalid|Conflict|NotFound|Forbidden)\\(|\\bnew(?: Error)?\\((?=\"[^\"]*\", ErrorKind\\.)|\\bWithErrorCode\\()\"(?<code>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WrittenCode();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^\\| `(?<name>[^`]+)` \\|", RegexOptions.Multiline, 1000)]
    private static partial Regex DependencyRow();
}
