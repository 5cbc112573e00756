using Konexio.Enrolment.Contracts;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Tests;

/// <summary>Companies, mentors and mentees, in memory and in the store.</summary>
internal static class People
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 11, 24);

    public static Guid New() => Guid.CreateVersion7(Now);

    public static CompanyDetails Details(string name = "Exemple SA", string? siret = null, int pledgedHours = 100) => new()
    {
        Name = name,
        Siret = siret is null ? null : Siret.Of(siret).Value,
        Agreement = new CompanyAgreement(new DateOnly(2026, 1, 1), Until: null),
        Contact = new CompanyContact(FullName.Of("Claire Exemple").Value, "claire@exemple.example"),
        PledgedHours = pledgedHours,
    };

    public static Company Company(string name = "Exemple SA") => Domain.Companies.Company.Register(new CompanyId(New()), Details(name), new PersonId(New()), Now).Value;

    public static MentorProfile MentorProfile(string name = "Marc Exemple", string[]? languages = null, MentoringSkill[]? skills = null, WeeklySlot[]? slots = null) => new(
        FullName.Of(name).Value, "marc@exemple.example", Languages(languages ?? ["fr", "en"]), skills ?? [MentoringSkill.MockInterview],
        slots ?? [new WeeklySlot(DayOfWeek.Tuesday, SlotPart.Evening)]);

    /// <summary>Registered, and neither submitted nor vetted.</summary>
    public static Mentor Draft(Company company, MentorProfile? profile = null, int capacity = 2, Place? place = null) =>
        Mentor.Register(new MentorId(New()), new PersonId(New()), company.Id, profile ?? MentorProfile(), place, capacity, Now);

    public static Mentor Approved(Company company, MentorProfile? profile = null, int capacity = 2, Place? place = null, DateOnly? vettedUntil = null)
    {
        var mentor = Draft(company, profile, capacity, place);
        mentor.Submit().Succeeded.ShouldBeTrue();
        mentor.RecordVetting(new DateOnly(2026, 1, 5), Today.AddYears(1), Today).Succeeded.ShouldBeTrue();
        mentor.Approve(company, Today).Succeeded.ShouldBeTrue();
        if (vettedUntil is { } until) mentor.RecordVetting(new DateOnly(2026, 1, 6), until, Today).Succeeded.ShouldBeTrue();
        return mentor;
    }

    public static MenteeProfile MenteeProfile(
        string goals = "Trouver un stage", string[]? languages = null, MentoringSkill[]? skills = null, WeeklySlot[]? slots = null,
        MentorId[]? excludedMentors = null, CompanyId[]? excludedCompanies = null) => new(
        goals, Languages(languages ?? ["fr"]), skills ?? [MentoringSkill.MockInterview], slots ?? [new WeeklySlot(DayOfWeek.Tuesday, SlotPart.Evening)],
        excludedMentors ?? [], excludedCompanies ?? []);

    /// <summary>Who may be paired: described, in a cohort and consenting.</summary>
    public static Mentee Mentee(MenteeProfile? profile = null, Guid? cohort = null, Place? place = null)
    {
        var mentee = Domain.Mentees.Mentee.Of(new MenteeId(New()), new LearnerId(New()), new PersonId(New()));
        mentee.Join(new CohortId(cohort ?? New()), place ?? new Place(new SiteId(New()), Point: null), Today);
        mentee.Agree(until: null);
        mentee.Describe(profile ?? MenteeProfile());
        return mentee;
    }

    public static async Task<Company> ACompany(this MentoringApp app, string name = "Exemple SA")
    {
        var company = Company(name);
        await app.Save((services, ct) => services.GetRequiredService<ICompanies>().Add(company, ct));
        return company;
    }

    /// <summary>An approved mentor whose check is good, of a company of their own where none is given.</summary>
    public static async Task<Mentor> AMentor(
        this MentoringApp app, Company? company = null, MentorProfile? profile = null, int capacity = 2, Place? place = null, DateOnly? vettedUntil = null)
    {
        var mentor = Approved(company ?? await app.ACompany(), profile, capacity, place, vettedUntil);
        await app.Save((services, ct) => services.GetRequiredService<IMentors>().Add(mentor, ct));
        return mentor;
    }

    /// <summary>A mentee who may be paired.</summary>
    public static async Task<Mentee> AMentee(this MentoringApp app, MenteeProfile? profile = null, Guid? cohort = null, Place? place = null)
    {
        var mentee = Mentee(profile, cohort, place);
        await app.Save((services, ct) => services.GetRequiredService<IMentees>().Add(mentee, ct));
        return mentee;
    }

    /// <summary>The mentee withdraws the consent to be seen by mentors.</summary>
    public static Task WithdrawsConsent(this MentoringApp app, Mentee mentee) =>
        app.Hear(new ConsentRevoked(mentee.PersonId.Value, "shareProfileWithMentor"));

    private static List<SpokenLanguage> Languages(string[] tags) => [.. tags.Select(tag => SpokenLanguage.Of(tag).Value)];
}
