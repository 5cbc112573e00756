using System.Net;
using Konexio.Enrolment.Contracts;

namespace Konexio.Mentoring.Tests;

/// <summary>Companies, mentors and mentees over HTTP.</summary>
internal static class PeopleCalls
{
    public static object CompanyForm(string name = "Exemple SA", string? siret = null, string from = "2026-01-01", string? until = null, int hours = 100, string contact = "Claire Exemple") => new
    {
        name,
        siret,
        agreedFrom = from,
        agreedUntil = until,
        pledgedHours = hours,
        contact = new { name = contact, email = "claire@exemple.example" },
    };

    public static object MentorForm(Guid? company = null, string name = "Marc Exemple", string[]? languages = null, int capacity = 2) => company is { } companyId
        ? new { companyId, name, email = "marc@exemple.example", languages = languages ?? ["fr", "en"], skills = Skills, slots = Slots, capacity }
        : new { name, email = "marc@exemple.example", languages = languages ?? ["fr", "en"], skills = Skills, slots = Slots, capacity };

    public static object MenteeForm(string goals = "Trouver un stage", string[]? languages = null, Guid[]? excludedMentors = null) =>
        new { goals, languages = languages ?? ["fr"], skills = Skills, slots = Slots, excludedMentorIds = excludedMentors ?? [] };

    public static async Task<Guid> RegisteredCompany(this MentoringApp app, object? form = null) =>
        (await app.Staff().Do("/v1/companies", form ?? CompanyForm()).Gives(HttpStatusCode.Created)).Id();

    public static async Task<Guid> RegisteredMentor(this MentoringApp app, Guid? company = null, string name = "Marc Exemple", int capacity = 2) => (await app.Staff()
        .Do("/v1/mentors", MentorForm(company ?? await app.RegisteredCompany(), name, capacity: capacity)).Gives(HttpStatusCode.Created)).Id();

    /// <summary>Submitted and vetted, and not decided on.</summary>
    public static async Task<Guid> SubmittedMentor(this MentoringApp app, Guid? company = null, string goodUntil = "2027-11-01")
    {
        var mentor = await app.RegisteredMentor(company);
        await app.Staff().Do($"/v1/mentors/{mentor}/submit").ShouldLead("submitted");
        await app.Staff().Do($"/v1/mentors/{mentor}/vetting-checks", new { checkedOn = "2026-11-01", goodUntil }).Gives(HttpStatusCode.OK);
        return mentor;
    }

    public static async Task<Guid> ApprovedMentor(this MentoringApp app, Guid? company = null)
    {
        var mentor = await app.SubmittedMentor(company);
        await app.Staff().Do($"/v1/mentors/{mentor}/approve").ShouldLead("approved");
        return mentor;
    }

    /// <summary>A learner whom Enrolment admitted, with what it told of them.</summary>
    public static async Task<(Guid Mentee, Guid Learner, Guid Person)> AdmittedLearner(this MentoringApp app)
    {
        var (learner, person) = (People.New(), People.New());
        await app.Hear(new LearnerAdmitted(learner, person, null));
        return (await app.MenteeOf(learner), learner, person);
    }

    public static async Task<Guid> MenteeOf(this MentoringApp app, Guid learner) =>
        Guid.Parse((await app.Ask("select id from mentoring.mentees where learner_id = $1", learner)).ShouldHaveSingleItem());

    public static async Task<IReadOnlyList<string>> Audited(this MentoringApp app, Guid person, string operation) => [.. (await app.Database.Query(
        "select access || ' ' || role || ' ' || array_to_string(fields, ',') from mentoring.audit_entries where person_id = $1 and operation = $2", person, operation))
        .Select(row => (string)row[0]!)];

    /// <summary>A SIRET that nobody else has in these tests.</summary>
    public static string ASiret()
    {
        var body = string.Concat(Guid.CreateVersion7(People.Now).ToByteArray()[..12].Select(part => (char)('0' + (part % 10)))) + "0";
        return Enumerable.Range(0, 10).Select(check => $"{body}{check}").First(siret => Domain.Companies.Siret.Of(siret).Succeeded);
    }

    private static readonly string[] Skills = ["mockInterview"];

    private static readonly object[] Slots = [new { day = "tuesday", part = "evening" }];
}
