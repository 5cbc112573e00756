using FsCheck.Xunit;
using Konexio.Mentoring.Domain.Mentorships;
using static Konexio.Mentoring.Tests.APair;

namespace Konexio.Mentoring.Tests.Mentorships;

/// <summary>Any sequence of verbs, against a model that does not read the domain's table.</summary>
public sealed class MentorshipModelTests
{
    public enum Kind
    {
        AcceptAsMentee,
        AcceptAsMentor,
        Decline,
        Begin,
        Complete,
        Cancel,
        HandOver,
        AcceptRival,
    }

    // Random steps alone rarely come so far.
    private static readonly Kind[][] Beginnings =
    [
        [],
        [Kind.AcceptAsMentee, Kind.AcceptAsMentor],
        [Kind.AcceptAsMentor, Kind.AcceptAsMentee, Kind.Begin],
        [Kind.AcceptAsMentee, Kind.AcceptRival],
    ];

    [Property(MaxTest = 1000)]
    public void A_mentorship_follows_the_model(Kind[] steps, byte beginning)
    {
        var (mentee, mentor, other) = (Mentee(), Mentor(1), Mentor(2));
        var rival = mentee.With(other).Propose().Value;
        var mentorship = mentee.With(mentor, 0, rival).Propose().Value;
        var model = new Model();
        foreach (var step in Beginnings[beginning % Beginnings.Length].Concat(steps))
        {
            var expected = model.Take(step);

            Do(mentorship, rival, mentee.With(mentor, 0, Open(mentorship, rival)), mentee.With(other, 0, Open(mentorship, rival)), step)
                .ShouldBe(expected, $"{step} when {model.Status}, rival {model.Rival}");

            mentorship.Status.ToString().ShouldBe(model.Status);
            rival.Status.ToString().ShouldBe(model.Rival);
            (mentorship.Runs && rival.Runs).ShouldBeFalse("A mentee has one mentor.");
        }
    }

    private static Mentorship[] Open(params Mentorship[] all) => [.. all.Where(one => one.IsOpen)];

    private static bool Do(Mentorship mentorship, Mentorship rival, Pairing pairing, Pairing rivals, Kind kind) => kind switch
    {
        Kind.AcceptAsMentee => mentorship.Accept(MentorshipSide.Mentee, pairing, Start).Succeeded,
        Kind.AcceptAsMentor => mentorship.Accept(MentorshipSide.Mentor, pairing, Start).Succeeded,
        Kind.Decline => mentorship.Decline(MentorshipSide.Mentor, MentorshipDeclineReason.NoTime, words: null, Start).Succeeded,
        Kind.Begin => mentorship.Begin(Start).Succeeded,
        Kind.Complete => mentorship.Complete(Start).Succeeded,
        Kind.Cancel => mentorship.Cancel(MentorshipParty.School, MentorshipCancellationReason.NoContact, Start).Succeeded,
        Kind.HandOver => mentorship.HandOver(new MentorshipId(Id(9)), pairing with { Mentor = Mentor(3) }, Start).Succeeded,
        Kind.AcceptRival => rival.Accept(MentorshipSide.Mentee, rivals, Start).Succeeded & rival.Accept(MentorshipSide.Mentor, rivals, Start).Succeeded,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private sealed class Model
    {
        private bool _mentee;
        private bool _mentor;

        public string Status { get; private set; } = "Proposed";

        public string Rival { get; private set; } = "Proposed";

        private bool Runs => Status is "Accepted" or "Active";

        public bool Take(Kind kind) => kind switch
        {
            Kind.AcceptAsMentee => Accept(ref _mentee),
            Kind.AcceptAsMentor => Accept(ref _mentor),
            Kind.Decline => Move(Status == "Proposed", "Declined"),
            Kind.Begin => Move(Status == "Accepted", "Active"),
            Kind.Complete => Move(Status == "Active", "Completed"),
            Kind.Cancel => Move(Runs, "Cancelled"),
            Kind.HandOver => Move(Runs, "Cancelled"),
            Kind.AcceptRival => AcceptRival(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        private bool Accept(ref bool said)
        {
            if (Status != "Proposed" || said || Rival == "Accepted") return false;

            said = true;
            if (!_mentee || !_mentor) return true;

            Status = "Accepted";
            if (Rival == "Proposed") Rival = "Invalidated";
            return true;
        }

        private bool AcceptRival()
        {
            if (Rival != "Proposed" || Runs) return false;

            Rival = "Accepted";
            if (Status == "Proposed") Status = "Invalidated";
            return true;
        }

        private bool Move(bool may, string to)
        {
            if (may) Status = to;
            return may;
        }
    }
}
