using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Konexio.Testing;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace Konexio.Journey.Tests;

/// <summary>The letters of a wave, the links in them, and the answers.</summary>
internal sealed class SurveyingJourney(KonexioApp app, FakeTimeProvider clock, MailServer mail)
{
    // On a busy machine letters take their time: the day must not be over meanwhile.
    private const int LooksBetweenTicks = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // The tick of the clock that sends letters, and a little.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(31);

    private int _letters;

    /// <summary>What a host needs in order to write letters.</summary>
    public static IReadOnlyDictionary<string, string> Settings(MailServer mail) => new Dictionary<string, string>
    {
        ["Impact:PublicAddress"] = "https://api.konexio.example",
        ["Impact:Smtp:Host"] = "127.0.0.1",
        ["Impact:Smtp:Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
        ["Impact:Smtp:From"] = "Konexio <surveys@konexio.example>",
        ["Impact:Smtp:UseTls"] = "false",
    };

    /// <summary>So many letters more than there were, by the address to which they went.</summary>
    public async Task<IReadOnlyDictionary<string, MimeMessage>> Letters(int count)
    {
        var looks = 0;
        await Condition.Becomes(
            () =>
            {
                if (looks++ % LooksBetweenTicks == 0) clock.Advance(Tick);
                return Task.FromResult(mail.Taken.Count >= _letters + count);
            },
            Patience);

        var taken = mail.Taken.Skip(_letters).ToList();
        taken.Count.ShouldBe(count);
        _letters += count;
        return taken.ToDictionary(letter => letter.To.Mailboxes.Single().Address);
    }

    /// <summary>The path of the link in a letter: its host is nowhere.</summary>
    public static string LinkIn(MimeMessage letter) =>
        new Uri(letter.TextBody!.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal)).Trim()).AbsolutePath;

    /// <summary>
    /// Whoever agreed is asked in this wave: by letter, or by a link from the hand of staff. The first answers on their phone, the others by
    /// a program; who has no answers says nothing.
    /// </summary>
    public async Task GoThrough(string wave, IReadOnlyList<ReferredLearner> asked, Chromium chromium, Func<int, IReadOnlyDictionary<string, string>?> answers)
    {
        var letters = await Letters(asked.Count(learner => learner.Email is not null));
        foreach (var (place, learner) in asked.Index())
        {
            var link = learner.Email is { } address ? LinkIn(letters[address]) : await HandOut(wave, learner);
            if (answers(place) is not { } given) continue;

            if (place == 0) await chromium.Answer(new Uri(app.Anonymous().BaseAddress!, link).ToString(), "fa-AF", wave, given);
            else await AnswerByProgram(link, wave, given);
        }
    }

    public async Task ShouldNeverBeAsked(ReferredLearner learner) => (await Invitations($"learnerId={learner.Learner}")).ShouldBeEmpty();

    private async Task<string> HandOut(string wave, ReferredLearner learner)
    {
        var staff = await app.As("coordinator");
        var waiting = (await Invitations($"learnerId={learner.Learner}&wave={wave}&status=scheduled")).ShouldHaveSingleItem()!.Id();
        return new Uri((await staff.Do($"/v1/survey-invitations/{waiting}/send").Gives(HttpStatusCode.OK)).Text("link")).AbsolutePath;
    }

    private async Task AnswerByProgram(string link, string wave, IReadOnlyDictionary<string, string> answers)
    {
        using var program = app.Anonymous();
        var path = $"/v1/survey-invitations/{link["/s/".Length..]}";
        (await program.See(path).Gives(HttpStatusCode.OK)).Text("wave").ShouldBe(wave);
        await program.Do(path, new { answers }).Gives(HttpStatusCode.OK);
    }

    private async Task<JsonArray> Invitations(string which) =>
        (await (await app.As("coordinator")).See($"/v1/survey-invitations?{which}").Gives(HttpStatusCode.OK))["items"]!.AsArray();
}
