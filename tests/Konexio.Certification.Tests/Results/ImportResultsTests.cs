using System.Globalization;
using System.Net;
using System.Text;
using Konexio.Certification.Infrastructure.Results;

namespace Konexio.Certification.Tests.Results;

public sealed class ImportResultsTests(CertificationApp app)
{
    [Fact]
    public async Task A_file_as_a_French_spreadsheet_writes_it_is_taken_whole()
    {
        var hall = await Hall.Open(app);
        var (one, other) = (await app.ACard(), await app.ACard());
        var attempts = new[] { await hall.Register(one), await hall.Register(one, "presentation"), await hall.Register(other) };
        await hall.Begin();
        foreach (var attempt in attempts) await hall.Starting(attempt).ShouldLead("started");

        var taken = await Import(hall, $"\uFEFFCarte;Module;Note;Abandon\r\n{one.Number};tableur;87,5;\r\n{one.Number};presentation;;technique\r\n{other.Number};tableur;41;candidat\r\n").Gives(HttpStatusCode.OK);

        taken["changed"]!.GetValue<int>().ShouldBe(3);
        (await hall.Attempt(attempts[0]))["score"]!.GetValue<decimal>().ShouldBe(87.5m);
        (await hall.Attempt(attempts[1])).Text("outcome").ShouldBe("neutralised");
        (await hall.Attempt(attempts[2])).Text("outcome").ShouldBe("failed");
    }

    [Fact]
    public async Task Every_bad_line_is_told_and_none_is_taken()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        var attempt = await hall.Register(card);
        await hall.Begin();
        await hall.Starting(attempt).ShouldLead("started");

        var problem = await Import(hall, $"card,module,score,abort\n{card.Number},tableur,80,\nNOBODY-1,tableur,80,\n{card.Number},tableur,eighty,\n{card.Number},tableur\n{card.Number},tableur,,bored\n{card.Number},tableur,101,\n").Gives(HttpStatusCode.UnprocessableEntity);

        problem.Text("code").ShouldBe("result.sheet-refused");
        problem["errors"]!.AsArray().Select(fault => $"{fault!["line"]} {fault["blocking"]} {fault.Text("code")}").ShouldBe([
            "3 true result.attempt-unknown", "4 true result.not-a-number", "5 true result.line-unreadable", "6 true result.unknown-abort", "7 true result.score-out-of-range",
        ]);
        (await hall.Attempt(attempt)).Text("status").ShouldBe("started");
    }

    [Fact]
    public async Task What_says_nothing_new_is_remarked_on()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        var attempt = await hall.Register(card);
        await hall.Begin();
        await hall.Sit(attempt, 80);

        var taken = await Import(hall, $"module\tscore\tcard\ntableur\t81 %\t{card.Number}\n").Gives(HttpStatusCode.OK);

        taken["remarks"]!.AsArray().ShouldHaveSingleItem()!.Text("code").ShouldBe("result.replaces-score");
    }

    [Theory]
    [InlineData("", "result.columns-missing")]
    [InlineData("carte;module\r\nA;b\r\n", "result.columns-missing")]
    [InlineData("carte;module;note\r\n", "result.sheet-empty")]
    public async Task A_file_without_results_is_refused(string file, string code) => await Import(await Hall.Open(app), file).ShouldRefuse(HttpStatusCode.UnprocessableEntity, code);

    [Fact]
    public async Task A_file_in_another_encoding_is_refused() =>
        await Send(await Hall.Open(app), Encoding.Latin1.GetBytes("carte;module;note\r\né;b;1\r\n")).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "result.not-utf8");

    [Fact]
    public void Ten_thousand_lines_are_read_and_one_more_is_too_many()
    {
        ResultCsv.Read(Lines(ResultCsv.MostLines)).Value.Rows.Count.ShouldBe(ResultCsv.MostLines);
        ResultCsv.Read(Lines(ResultCsv.MostLines + 1)).Errors.ShouldHaveSingleItem().Code.ShouldBe("result.too-many-lines");
    }

    [Fact]
    public void A_quote_that_is_never_closed_spoils_its_own_line_alone()
    {
        var sheet = ResultCsv.Read("card;module;score\n\"A-0001;tableur;50\nA-0002;tableur;60\n"u8.ToArray()).Value;

        sheet.Rows.ShouldContain(row => row.Line == 3 && row.CardNumber == "A-0002" && row.Score!.Value.Percent == 60);
    }

    private static byte[] Lines(int count) => Encoding.UTF8.GetBytes(
        "carte;module;note\n" + string.Concat(Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"FR-{number:00000};tableur;{number % 101}\n"))));

    private static Task<HttpResponseMessage> Import(Hall hall, string file) => Send(hall, Encoding.UTF8.GetBytes(file));

    private static async Task<HttpResponseMessage> Send(Hall hall, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new("text/csv");
        return await hall.TesterClient.PostAsync(new Uri($"{hall.Path}/results", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
