using FsCheck.Xunit;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Results;

namespace Konexio.Certification.Tests.Results;

public sealed class ScoreTests
{
    [Theory]
    [InlineData("-0.01", "result.score-out-of-range")]
    [InlineData("100.01", "result.score-out-of-range")]
    [InlineData("75.005", "result.score-too-precise")]
    [InlineData("77.78", null)]
    [InlineData("0", null)]
    [InlineData("100", null)]
    public void A_score_is_a_percentage_with_two_decimals(decimal percent, string? refusal) =>
        Score.Of(percent).Errors.Select(error => error.Code).SingleOrDefault().ShouldBe(refusal);

    [Property(MaxTest = 2000)]
    public void Rounding_neither_passes_nor_fails_anybody(ushort some, ushort right, byte some2)
    {
        var (questions, mark) = ((some % 500) + 1, (some2 % 100) + 1);
        right = (ushort)(right % (questions + 1));

        new TestRules(questions, 35, mark).Passes(Score.OfAnswers(right, questions).Value).ShouldBe(right * 100 >= mark * questions);
    }

    [Fact]
    public void There_are_not_more_right_answers_than_questions() =>
        Score.OfAnswers(37, 36).Errors.ShouldBe([ResultErrors.ScoreOutOfRange]);
}
