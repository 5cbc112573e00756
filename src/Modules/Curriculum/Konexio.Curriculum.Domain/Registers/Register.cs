using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Registers;

/// <summary>A session's attendance sheet, a part of the session. What may happen to it is in <see cref="RegisterTransitions"/>.</summary>
/// <remarks>
/// Courts want place, date, times, the unit's title, the trainer's name and signature, and each learner's signature per
/// half-day (CAA Nantes, 1 June 2021).
/// </remarks>
public sealed partial class Register
{
    // Learners sign as they come in; earlier, it would be a signature for what has not happened.
    private static readonly TimeSpan OpensBefore = TimeSpan.FromMinutes(30);

    private readonly List<RegisterLine> _lines = [];
    private readonly List<RegisterVersion> _versions = [];

    private Register()
    {
    }

    internal Register(Session session) => Session = session;

    internal Session Session { get; private set; } = null!;

    public RegisterStatus Status { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>Null before the register opens, and until revealed.</summary>
    public SigningSecret? Secret { get; private set; }

    /// <summary>Null until the trainer signs, and again when a line changes after that.</summary>
    public TrainerSignature? TrainerSignature { get; private set; }

    public IReadOnlyList<RegisterLine> Lines => _lines;

    /// <summary>All that was ever sealed, oldest first.</summary>
    public IReadOnlyList<RegisterVersion> Versions => _versions;

    public bool IsClosed => Status is RegisterStatus.Sealed or RegisterStatus.Amended or RegisterStatus.Cancelled;

    /// <summary>Gives a loaded register back the secret that was stored sealed.</summary>
    public void Reveal(SigningSecret secret) => Secret = secret;

    public Result Open(SigningSecret secret, DateTimeOffset now)
    {
        if (Refusal(RegisterVerb.Open) is { } refusal) return refusal;
        if (now < Session.Slot.StartsAt - OpensBefore) return RegisterErrors.TooEarlyToOpen;

        Follow(RegisterVerb.Open);
        (Secret, OpenedAt) = (secret, now);
        return Result.Success;
    }

    /// <summary>What the screen in the room shows; nothing once the session is over.</summary>
    public Result<ShownCodes> ShowCodes(DateTimeOffset now)
    {
        if (Status != RegisterStatus.Open) return RegisterErrors.WrongState(Status);
        if (now >= Session.Slot.EndsAt) return RegisterErrors.CodesAreOver;

        return RotatingCode.Shown(Secret!, Session.Id, now);
    }

    internal Result Cancel()
    {
        if (Refusal(RegisterVerb.Cancel) is { } refusal) return refusal;
        if (_lines.Exists(line => line.Attendance.IsSigned)) return RegisterErrors.HasSignatures;

        Follow(RegisterVerb.Cancel);
        return Result.Success;
    }

    private Error? Refusal(RegisterVerb verb) =>
        RegisterTransitions.Allowed.ContainsKey((Status, verb)) ? null : RegisterErrors.WrongState(Status);

    private void Follow(RegisterVerb verb) => Status = RegisterTransitions.Allowed[(Status, verb)];
}
