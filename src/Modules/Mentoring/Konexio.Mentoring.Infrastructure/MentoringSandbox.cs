using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.People;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure;

/// <summary>
/// What a newcomer finds of Mentoring: a company, its vetted mentor, and a mentee whom the mentor has met once, which is confirmed; and
/// another mentee who waits for a mentor.
/// </summary>
internal sealed class MentoringSandbox(IServiceScopeFactory scopes, TimeProvider clock) : ISeedSandbox
{
    private static readonly Place Site = new(new(new("01920000-0000-7000-8000-000000000021")), Point: null);
    private static readonly CohortId Cohort = new(new("01920000-0000-7000-8000-000000000011"));
    private static readonly CompanyId Employer = new(Sandbox.Company);
    private static readonly MentorId Marc = new(Sandbox.Mentor);
    private static readonly MenteeId Samira = new(new("01920000-0000-7000-8000-000000000063"));
    private static readonly MenteeId Waiting = new(new("01920000-0000-7000-8000-000000000064"));
    private static readonly MentorshipId Pair = new(new("01920000-0000-7000-8000-000000000065"));
    private static readonly MentoringSessionId Met = new(new("01920000-0000-7000-8000-000000000066"));

    public async Task Seed(CancellationToken ct)
    {
        await Commit(SeedPeople, ct);
        await Commit(SeedPair, ct);
    }

    private async Task Commit(Func<IServiceProvider, CancellationToken, Task<Result<Nothing>>> work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("sandbox");
        var done = await scope.ServiceProvider.GetRequiredService<ModuleSession<MentoringDbContext>>().Commit(
            isCommand: false, () => work(scope.ServiceProvider, ct), ct);
        if (!done.Succeeded) throw new InvalidOperationException($"The sandbox could not be seeded: {done.Errors[0].Code}");
    }

    // Each start asks; through EF, the question alone would compile the module's model.
    private static async Task<bool> Is(string sql, Guid id, IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<ModuleSession<MentoringDbContext>>().Query(Command(sql, Uuid(id)), _ => true, ct) is not [];

    private async Task<Result<Nothing>> SeedPeople(IServiceProvider services, CancellationToken ct)
    {
        if (await Is("select 1 from mentoring.companies where id = $1", Employer.Value, services, ct)) return default(Nothing);

        var (now, today) = (clock.GetUtcNow(), SchoolDay.Of(clock.GetUtcNow()));
        var company = Company.Register(Employer, new CompanyDetails
        {
            Name = "Exemple SA",
            Siret = Siret.Of("73282932000074").Value,
            Agreement = new CompanyAgreement(today.AddYears(-1), today.AddYears(2)),
            Contact = new CompanyContact(FullName.Of("Claire Exemple").Value, "claire@exemple.example"),
            PledgedHours = 120,
        }, NewPerson(now), now).Value;
        await services.GetRequiredService<ICompanies>().Add(company, ct);

        var profile = new MentorProfile(
            FullName.Of("Marc Exemple").Value, "marc@exemple.example", Languages("fr", "en"), [MentoringSkill.MockInterview, MentoringSkill.CareerGuidance], Evenings);
        var mentor = Mentor.Register(Marc, NewPerson(now), Employer, profile, Site, capacity: 3, now);
        mentor.Submit();
        mentor.RecordVetting(today.AddDays(-60), today.AddDays(300), today);
        mentor.Approve(company, today);
        await services.GetRequiredService<IMentors>().Add(mentor, ct);

        var mentees = services.GetRequiredService<IMentees>();
        await mentees.Add(AMentee(Samira, "Trouver un stage dans le support informatique.", now), ct);
        await mentees.Add(AMentee(Waiting, "Préparer un entretien d'embauche.", now), ct);
        return default(Nothing);
    }

    private async Task<Result<Nothing>> SeedPair(IServiceProvider services, CancellationToken ct)
    {
        if (await Is("select 1 from mentoring.mentorships where id = $1", Pair.Value, services, ct)) return default(Nothing);
        if (await services.GetRequiredService<IMentees>().FindLocked(Samira, ct) is not { } mentee) return MenteeErrors.NotFound;
        if (await services.GetRequiredService<IMentors>().FindLocked(Marc, ct) is not { } mentor) return MentorErrors.NotFound;

        var now = clock.GetUtcNow();
        var paired = now.AddDays(-28);
        var proposed = Mentorship.Propose(Pair, new Pairing(mentee, mentor, Running: 0, OfMentee: []), run: null, paired);
        if (!proposed.Succeeded) return Result<Nothing>.Refused(proposed.Errors);

        var mentorship = proposed.Value;
        var pairing = new Pairing(mentee, mentor, Running: 0, [mentorship]);
        mentorship.Accept(MentorshipSide.Mentee, pairing, paired);
        mentorship.Accept(MentorshipSide.Mentor, pairing, paired);
        mentorship.Begin(paired);
        await services.GetRequiredService<IMentorships>().Add(mentorship, ct);

        var met = now.AddDays(-7);
        var facts = MentoringSessionFacts.Of(MentoringSessionKind.MockInterview, SchoolDay.Of(met), 60).Value;
        var session = MentoringSession.Log(Met, mentorship, MentorshipSide.Mentor, facts, note: null, met).Value;
        await services.GetRequiredService<IMentoringSessions>().Add(session, ct);
        await services.GetRequiredService<IHoursLedger>().Add([session.Confirm(MentorshipSide.Mentee, met.AddDays(1)).Value], ct);
        return default(Nothing);
    }

    private static Mentee AMentee(MenteeId id, string goals, DateTimeOffset now)
    {
        var mentee = Mentee.Of(id, new LearnerId(Guid.CreateVersion7(now)), NewPerson(now));
        mentee.Join(Cohort, Site, SchoolDay.Of(now));
        mentee.Agree(until: null);
        mentee.Describe(new MenteeProfile(goals, Languages("fr", "ar"), [MentoringSkill.MockInterview], Evenings, [], []));
        return mentee;
    }

    private static WeeklySlot[] Evenings => [new(DayOfWeek.Tuesday, SlotPart.Evening), new(DayOfWeek.Thursday, SlotPart.Evening)];

    private static List<SpokenLanguage> Languages(params string[] tags) => [.. tags.Select(tag => SpokenLanguage.Of(tag).Value)];

    private static PersonId NewPerson(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
