using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Tests;

/// <summary>Mentors and mentees who may be paired, without a database.</summary>
internal static class APair
{
    public static DateTimeOffset Start { get; } = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static Mentor Mentor(int number = 1, int capacity = 2, DateOnly? vettedUntil = null, MentorStatus status = MentorStatus.Approved, params string[] languages)
    {
        var profile = new MentorProfile(FullName.Of("Luc Exemple").Value, "luc@example.org", Speaks(languages), [MentoringSkill.French], []);
        var mentor = Domain.Mentors.Mentor.Register(new MentorId(Id(100 + number)), new PersonId(Id(200 + number)), new CompanyId(Id(300 + number)), profile, place: null, capacity, Start);
        mentor.With(nameof(mentor.Status), status);
        mentor.With(nameof(mentor.VettedUntil), vettedUntil ?? new DateOnly(2030, 1, 1));
        return mentor;
    }

    public static Mentee Mentee(int number = 1, IReadOnlyList<MentorId>? excluded = null, IReadOnlyList<CompanyId>? excludedCompanies = null, params string[] languages)
    {
        var mentee = Domain.Mentees.Mentee.Of(new MenteeId(Id(400 + number)), new LearnerId(Id(500 + number)), new PersonId(Id(600 + number)));
        mentee.Agree(until: null);
        mentee.Describe(new MenteeProfile("Trouver un stage.", Speaks(languages), [MentoringSkill.French], [], excluded ?? [], excludedCompanies ?? []));
        return mentee;
    }

    public static Pairing With(this Mentee mentee, Mentor mentor, int running = 0, params Mentorship[] ofMentee) => new(mentee, mentor, running, ofMentee);

    public static Result<Mentorship> Propose(this Pairing pairing, DateTimeOffset? now = null) =>
        Mentorship.Propose(new MentorshipId(Guid.CreateVersion7(now ?? Start)), pairing, run: null, now ?? Start);

    /// <summary>A mentorship that both sides accepted and that has begun.</summary>
    public static Mentorship Active(Mentee? mentee = null, Mentor? mentor = null, DateTimeOffset? now = null)
    {
        var pairing = (mentee ?? Mentee()).With(mentor ?? Mentor());
        var mentorship = pairing.Propose(now).Value;
        mentorship.Accept(MentorshipSide.Mentor, pairing, now ?? Start).Error.ShouldBeNull();
        mentorship.Accept(MentorshipSide.Mentee, pairing, now ?? Start).Error.ShouldBeNull();
        mentorship.Begin(now ?? Start).Error.ShouldBeNull();
        return mentorship;
    }

    public static Mentorship Completed(DateTimeOffset at)
    {
        var mentorship = Active();
        mentorship.Complete(at).Error.ShouldBeNull();
        return mentorship;
    }

    public static MentoringSessionFacts Facts(DateOnly on, int minutes = 60, MentoringSessionKind kind = MentoringSessionKind.Career) => MentoringSessionFacts.Of(kind, on, minutes).Value;

    private static List<SpokenLanguage> Speaks(string[] languages) => (languages.Length == 0 ? ["fr"] : languages).Select(tag => SpokenLanguage.Of(tag).Value).ToList();

    // How a mentor comes to be approved is not what these tests are about.
    private static void With<T>(this Mentor mentor, string property, T value) => typeof(Mentor).GetProperty(property)!.SetValue(mentor, value);
}
