using FsCheck.Xunit;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentors;

namespace Konexio.Mentoring.Tests.Mentors;

/// <summary>Any sequence of verbs on any day, against a model that does not read the domain's table.</summary>
public sealed class MentorModelTests
{
    public enum Kind
    {
        Submit,
        Vet,
        Approve,
        Reject,
        Deactivate,
        Reactivate,
        EndAgreement,
        Pair,
        Revise,
    }

    public sealed record Step(Kind Kind, byte Days);

    // Random steps alone rarely come so far.
    private static readonly Step[] Beginning = [new(Kind.Approve, 0), new(Kind.Submit, 1), new(Kind.Approve, 0), new(Kind.Vet, 0), new(Kind.Approve, 1)];

    [Property(MaxTest = 1000)]
    public void A_mentor_follows_the_model(Step[] steps, bool approved)
    {
        var company = People.Company();
        var mentor = People.Draft(company, capacity: 2);
        var model = new Model();
        foreach (var step in (approved ? Beginning : []).Concat(steps))
        {
            model.Today = model.Today.AddDays(step.Days);
            var expected = model.Take(step.Kind);

            Do(mentor, company, step.Kind, model.Today).ShouldBe(expected, $"{step} when {model.Status} on {model.Today}");

            mentor.Status.ToString().ShouldBe(model.Status);
            mentor.Rejection.HasValue.ShouldBe(model.Status == "Rejected");
            mentor.Deactivation.HasValue.ShouldBe(model.Status == "Deactivated");
        }
    }

    private static bool Do(Mentor mentor, Company company, Kind kind, DateOnly today) => kind switch
    {
        Kind.Submit => mentor.Submit().Succeeded,
        Kind.Vet => mentor.RecordVetting(today, today.AddDays(Model.GoodFor), today).Succeeded,
        Kind.Approve => mentor.Approve(company, today).Succeeded,
        Kind.Reject => mentor.Reject(MentorRejectionReason.TooLittleTime).Succeeded,
        Kind.Deactivate => mentor.Deactivate(MentorDeactivationReason.OwnRequest).Succeeded,
        Kind.Reactivate => mentor.Reactivate(company, today).Succeeded,
        Kind.EndAgreement => company.EndAgreement(today).Succeeded,
        Kind.Pair => mentor.MayTakeOneMore(running: 1, today).Succeeded,
        Kind.Revise => mentor.Revise(People.MentorProfile(), place: null, capacity: 1, running: 1).Succeeded,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private sealed class Model
    {
        public const int GoodFor = 200;

        private int _capacity = 2;
        private DateOnly? _vetted;
        private DateOnly? _agreedUntil;

        public DateOnly Today { get; set; } = People.Today;

        public string Status { get; private set; } = "Draft";

        private bool IsVetted => _vetted is { } on && Today <= on.AddDays(GoodFor);

        private bool MayBeApproved => IsVetted && (_agreedUntil is not { } until || Today <= until);

        public bool Take(Kind kind) => kind switch
        {
            Kind.Submit => Move("Draft", may: true, "Submitted"),
            Kind.Vet => Status != "Rejected" && (_vetted = Today) is not null,
            Kind.Approve => Move("Submitted", MayBeApproved, "Approved"),
            Kind.Reject => Move("Submitted", may: true, "Rejected"),
            Kind.Deactivate => Move("Approved", may: true, "Deactivated"),
            Kind.Reactivate => Move("Deactivated", MayBeApproved, "Approved"),
            Kind.EndAgreement => _agreedUntil is null && (_agreedUntil = Today) is not null,
            Kind.Pair => Status == "Approved" && IsVetted && _capacity > 1,
            Kind.Revise => Status != "Rejected" && (_capacity = 1) == 1,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        private bool Move(string from, bool may, string to)
        {
            if (Status != from || !may) return false;

            Status = to;
            return true;
        }
    }
}
