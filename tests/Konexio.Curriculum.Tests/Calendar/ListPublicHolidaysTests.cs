using System.Net;

namespace Konexio.Curriculum.Tests.Calendar;

public sealed class ListPublicHolidaysTests(CurriculumApp app)
{
    [Theory]
    [InlineData("", 11)]
    [InlineData("&alsaceMoselle=false", 11)]
    [InlineData("&alsaceMoselle=true", 13)]
    public async Task A_year_has_eleven_holidays_and_two_more_in_Alsace_and_Moselle(string option, int count)
    {
        var holidays = (await app.Coordinator().See($"/v1/public-holidays?year=2027{option}").Gives(HttpStatusCode.OK))["items"]!.AsArray();

        holidays.Count.ShouldBe(count);
        holidays.ShouldContain(holiday => holiday!.Text("on") == "2027-03-29" && holiday!["name"]!.Text("en") == "Easter Monday");
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(2200)]
    public async Task A_year_for_which_the_law_says_nothing_is_refused(int year) =>
        await app.Coordinator().See($"/v1/public-holidays?year={year}").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.out-of-range");
}
