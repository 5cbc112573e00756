using Konexio.Architecture.Tests.Rules;
using Konexio.Architecture.Tests.Twins;

namespace Konexio.Architecture.Tests;

public sealed class FileTests
{
    [Fact]
    public void Files_are_short() => FileRules.ShortFiles(Repository.Real).ShouldBeEmpty();

    [Fact]
    public void A_long_file_is_reported_unless_it_is_a_migration()
    {
        using var twin = new TemporaryRepository()
            .With("src/Modules/Enrolment/Short.cs", Lines(199))
            .With("src/Modules/Enrolment/Long.cs", Lines(200))
            .With("src/Modules/Enrolment/Persistence/Migrations/Long.cs", Lines(900))
            .With("src/Modules/Enrolment/obj/Long.cs", Lines(900));

        FileRules.ShortFiles(twin.Repository).ShouldBe(["src/Modules/Enrolment/Long.cs has 200 lines; at most 199"]);
    }

    [Fact]
    public void Building_blocks_are_small() => FileRules.SmallBuildingBlocks(Repository.Real).ShouldBeEmpty();

    [Fact]
    public void Building_blocks_that_grow_are_reported()
    {
        using var twin = new TemporaryRepository()
            .With("src/BuildingBlocks/One/One.cs", Lines(2_600))
            .With("src/BuildingBlocks/Two/Two.cs", Lines(1_950));

        FileRules.SmallBuildingBlocks(twin.Repository).ShouldBe(["src/BuildingBlocks has 4550 lines; at most 4549"]);
    }

    [Fact]
    public void Nothing_is_put_off_or_silenced() => FileRules.NothingPutOff(Repository.Real).ShouldBeEmpty();

    [Theory]
    [InlineData("// TO", "DO: later")]
    [InlineData("throw new NotImplemented", "Exception();")]
    [InlineData("#prag", "ma warning disable CA1000")]
    [InlineData("[Suppress", "Message(\"a\", \"b\")]")]
    [InlineData("#reg", "ion Fields")]
    public void Work_put_off_or_a_silenced_warning_is_reported(string start, string end)
    {
        using var twin = new TemporaryRepository().With("src/Host/Bad.cs", start + end).With("src/Host/Good.cs", "var todo = 1;");

        FileRules.NothingPutOff(twin.Repository).ShouldHaveSingleItem().ShouldStartWith("src/Host/Bad.cs");
    }

    [Fact]
    public void What_a_request_sets_ends_with_its_transaction() => FileRules.NothingSetBeyondATransaction(Repository.Real).ShouldBeEmpty();

    [Theory]
    [InlineData("\"select set_config('konexio.scope', $1, false)\"")]
    [InlineData("\"set role konexio_enrolment\"")]
    [InlineData("\"\"\"\n   set session characteristics\"\"\"")]
    [InlineData("\"select pg_advisory_lock(1)\"")]
    [InlineData("\"create temporary table staged (id uuid)\"")]
    public void A_setting_that_outlives_its_transaction_is_reported(string sql)
    {
        using var twin = new TemporaryRepository()
            .With("src/Bad.cs", sql)
            .With("src/Good.cs", "\"select set_config('konexio.scope', $1, true), pg_advisory_xact_lock(1)\"; Set sessions = other;");

        FileRules.NothingSetBeyondATransaction(twin.Repository).ShouldHaveSingleItem().ShouldStartWith("src/Bad.cs");
    }

    [Fact]
    public void Written_refusals_have_codes_of_one_form() => FileRules.RefusalCodes(Repository.Real).ShouldBeEmpty();

    [Theory]
    [InlineData("Error.NotFound(\"Referral.Unknown\")")]
    [InlineData("new Error(\"unknown\", ErrorKind.NotFound)")]
    [InlineData("new(\"referral.un_known\", ErrorKind.NotFound)")]
    [InlineData("rule.WithErrorCode(\"\")")]
    public void A_written_refusal_of_another_form_is_reported(string code)
    {
        using var twin = new TemporaryRepository()
            .With("src/Bad.cs", code)
            .With("src/Good.cs", "Error.NotFound(\"referral.unknown-2\"); rule.WithErrorCode(Validation.Required);");

        FileRules.RefusalCodes(twin.Repository).ShouldHaveSingleItem().ShouldStartWith("src/Bad.cs");
    }

    [Fact]
    public void Every_package_is_explained() => FileRules.PackagesAreExplained(Repository.Real).ShouldBeEmpty();

    [Fact]
    public void A_package_without_a_row_a_row_without_a_package_and_a_second_row_are_reported()
    {
        using var twin = new TemporaryRepository()
            .With("Directory.Packages.props", "<Project><PackageVersion Include=\"A\" /><PackageVersion Include=\"B\" /></Project>")
            .With("docs/dependencies.md", "| Package | For |\n| --- | --- |\n| `B` | x |\n| `B` | x |\n| `C` | x |\n");

        FileRules.PackagesAreExplained(twin.Repository).ShouldBe(
        [
            "A has no row in docs/dependencies.md",
            "docs/dependencies.md explains C, which Directory.Packages.props does not pin",
            "docs/dependencies.md explains B twice",
        ]);
    }

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("//\n", count));
}
