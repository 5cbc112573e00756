using Konexio.Architecture.Tests.Rules;
using Konexio.Architecture.Tests.Twins;

namespace Konexio.Architecture.Tests;

public sealed class StoryTests
{
    private const string Home = "src/Modules/Architecture";
    private const string Found = $"{Home}/Konexio.Architecture.Application/FindableStory.cs";
    private const string Tested = "tests/Konexio.Architecture.Tests/FindableStoryTests.cs";

    [Fact]
    public void A_story_is_found_by_its_stem() =>
        StoryRules.FoundByStem(House.Modules.WrittenTypes(), Repository.Real).ShouldBeEmpty();

    [Fact]
    public void A_story_with_all_its_parts_is_not_reported()
    {
        using var twin = Complete();

        StoryRules.FoundByStem([typeof(FindableStory), typeof(FindableStoryHandler)], twin.Repository).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(LostStory))]
    [InlineData(typeof(LostQuestion))]
    public void A_story_without_its_parts_is_reported_for_each_of_them(Type story)
    {
        using var twin = Complete();
        var name = story.Name;

        StoryRules.FoundByStem([story], twin.Repository).ShouldBe(
        [
            $"{name} has no file {name}.cs under {Home}",
            $"{name} has no {name}Handler",
            $"{name} has no test class {name}Tests under tests/Konexio.Architecture.Tests",
            $"{name} has no row in {Home}/README.md",
            $"{name} has no operationId l{name[1..]} in docs/openapi.json",
            $"{name} has no request '### {name}' in {Home}/Architecture.http",
        ]);
    }

    [Fact]
    public void A_story_that_only_the_system_sends_needs_no_operation_and_no_request()
    {
        using var twin = Complete();

        StoryRules.FoundByStem([typeof(LostInnerStory)], twin.Repository).Count().ShouldBe(4);
    }

    [Theory]
    [InlineData(Found, "file")]
    [InlineData(Tested, "test class")]
    [InlineData($"{Home}/README.md", "row")]
    [InlineData($"{Home}/Architecture.http", "request")]
    [InlineData("docs/openapi.json", "operationId")]
    public void A_story_that_loses_one_part_is_reported_for_that_one(string file, string part)
    {
        using var twin = Complete().Without(file);

        StoryRules.FoundByStem([typeof(FindableStory), typeof(FindableStoryHandler)], twin.Repository)
            .ShouldHaveSingleItem().ShouldStartWith($"FindableStory has no {part}");
    }

    [Fact]
    public void A_longer_stem_does_not_stand_for_a_shorter_one()
    {
        using var twin = Complete()
            .With($"{Home}/README.md", "| a story | `FindableStoryAgain` |\n")
            .With($"{Home}/Architecture.http", "### FindableStoryAgain\n")
            .With(Tested, "public sealed class FindableStoryTestsOfOld { }");

        StoryRules.FoundByStem([typeof(FindableStory), typeof(FindableStoryHandler)], twin.Repository).Count().ShouldBe(3);
    }

    [Fact]
    public void Every_command_and_query_says_what_it_is_for() =>
        StoryRules.Summarised(House.Modules.WrittenTypes()).ShouldBeEmpty();

    [Fact]
    public void A_command_or_query_without_a_summary_is_reported() =>
        StoryRules.Summarised([typeof(FindableStory), typeof(LostStory), typeof(LostQuestion)])
            .ShouldBe([$"{typeof(LostStory).FullName} has no <summary>", $"{typeof(LostQuestion).FullName} has no <summary>"]);

    private static TemporaryRepository Complete() => new TemporaryRepository()
        .With(Found, "public sealed record FindableStory;")
        .With(Tested, "public sealed class FindableStoryTests { }")
        .With($"{Home}/README.md", "| Story | File |\n| --- | --- |\n| A story is found | `FindableStory` |\n")
        .With($"{Home}/Architecture.http", "@host = http://localhost\n\n### FindableStory\nPOST {{host}}/v1/stories\n")
        .With("docs/openapi.json", """{ "paths": { "/v1/stories": { "summary": "x", "post": { "operationId": "findableStory" } } } }""");
}
