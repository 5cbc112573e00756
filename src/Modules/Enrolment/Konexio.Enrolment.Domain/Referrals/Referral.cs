using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Referrals;

/// <summary>One partner's request for one person. What may happen to it is in <see cref="ReferralTransitions"/>.</summary>
public sealed partial class Referral : AggregateRoot
{
    private readonly List<ReferralChange> _changes = [];

    private Referral()
    {
    }

    public ReferralId Id { get; private set; }

    public PartnerId PartnerId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>The partner's own reference, unique among its referrals.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Tells the same request sent again from another under the same reference.</summary>
    public byte[] ContentFingerprint { get; private set; } = [];

    public string WantedTrack { get; private set; } = "";

    public IReadOnlyList<string> Needs { get; private set; } = [];

    public IReadOnlyList<string> AudienceCodes { get; private set; } = [];

    public IReadOnlyList<SpokenLanguage> Languages { get; private set; } = [];

    public CommuneCode? HomeCommune { get; private set; }

    public int? GreatestTravelMinutes { get; private set; }

    public AccommodationNeeds? AccommodationNeeds { get; private set; }

    public Referent? Referent { get; private set; }

    public ConsentAttestation Attestation { get; private set; } = null!;

    public string? Comment { get; private set; }

    public ReferralStatus Status { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }

    public DateTimeOffset AnswerDueAt { get; private set; }

    public DateTimeOffset LastProgressAt { get; private set; }

    public int RemindersSent { get; private set; }

    /// <summary>Set exactly when the state is terminal.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public DeclineReason? DeclineReason { get; private set; }

    public string? DeclineProposedBy { get; private set; }

    public ReferralId? SupersededBy { get; private set; }

    public int ChangeCount { get; private set; }

    /// <summary>The rows of history added since the referral was loaded; earlier ones need not be loaded to add more.</summary>
    public IReadOnlyList<ReferralChange> Changes => _changes;

    public bool IsOpen => ClosedAt is null;

    public static Result<Referral> Submit(
        ReferralId id, PartnerId partnerId, Person person, ReferralRequest request, byte[] contentFingerprint, string by, DateTimeOffset now)
    {
        if (person.Details is not { } details) return PersonErrors.Anonymised;
        if (request.Faults(details, now) is { Count: > 0 } faults) return Result<Referral>.Refused(faults);

        var referral = new Referral
        {
            Id = id,
            PartnerId = partnerId,
            PersonId = person.Id,
            ContentFingerprint = contentFingerprint,
            SubmittedAt = now,
            AnswerDueAt = SchoolDay.EndOf(SchoolDay.Of(now).AddDays(ReferralPatience.AnswerDays)),
        };
        referral.Take(request);
        referral.Enter(ReferralStatus.Submitted, from: null, new Change(by, now));
        referral.Raise(new ReferralSubmitted(id, partnerId, person.Id, request.WantedTrack, now));
        return referral;
    }

    public bool HasSameContent(ReadOnlySpan<byte> fingerprint) => fingerprint.SequenceEqual(ContentFingerprint);

    /// <summary>Open beyond the date by which the partner was promised an answer.</summary>
    public bool IsOverdue(DateTimeOffset now) => IsOpen && now > AnswerDueAt;

    /// <summary>Gives a loaded referral back what was stored sealed.</summary>
    public void Reveal(IReadOnlyList<string> audienceCodes, AccommodationNeeds? accommodationNeeds, Referent? referent, string? comment) =>
        (AudienceCodes, AccommodationNeeds, Referent, Comment) = (audienceCodes, accommodationNeeds, referent, comment);

    private void Take(ReferralRequest request)
    {
        Reference = request.Reference;
        WantedTrack = request.WantedTrack;
        Needs = request.Needs.Distinct(StringComparer.Ordinal).ToArray();
        AudienceCodes = request.AudienceCodes.Distinct(StringComparer.Ordinal).ToArray();
        Languages = request.Languages.Distinct().ToArray();
        HomeCommune = request.HomeCommune;
        GreatestTravelMinutes = request.GreatestTravelMinutes;
        AccommodationNeeds = request.AccommodationNeeds;
        Referent = request.Referent;
        Attestation = request.Attestation!;
        Comment = request.Comment;
    }

    private Error? Refusal(ReferralVerb verb) =>
        ReferralTransitions.Find(Status, verb) is null ? ReferralErrors.WrongState(Status) : null;

    private void Follow(ReferralVerb verb, Change change)
    {
        var transition = ReferralTransitions.Find(Status, verb)!;
        if (transition.Through is { } through)
        {
            Enter(through, Status, new Change(change.By, change.At));
            Raise(new ReferralReviewStarted(Id, PartnerId, change.At));
        }

        Enter(transition.To, Status, change);
    }

    private void Enter(ReferralStatus status, ReferralStatus? from, Change change)
    {
        Status = status;
        LastProgressAt = change.At;
        RemindersSent = 0;
        ClosedAt = ReferralTransitions.IsTerminal(status) ? change.At : null;
        ChangeCount++;
        _changes.Add(ReferralChange.Of(this, from, change));
    }
}
