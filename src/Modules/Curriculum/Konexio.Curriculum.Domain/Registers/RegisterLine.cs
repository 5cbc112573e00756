using Konexio.Curriculum.Domain.Rosters;

namespace Konexio.Curriculum.Domain.Registers;

/// <summary>One learner on an open register.</summary>
public sealed class RegisterLine
{
    private RegisterLine()
    {
    }

    internal RegisterLine(LearnerId learner, Attendance attendance) => (LearnerId, Attendance) = (learner, attendance);

    public LearnerId LearnerId { get; private set; }

    public Attendance Attendance { get; private set; } = null!;

    internal void Correct(Attendance attendance) => Attendance = attendance;
}
