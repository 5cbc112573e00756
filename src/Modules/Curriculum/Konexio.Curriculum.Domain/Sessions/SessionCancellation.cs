namespace Konexio.Curriculum.Domain.Sessions;

/// <summary>Why a session does not take place.</summary>
public enum SessionCancellation
{
    TrainerAbsent,
    RoomUnavailable,
    TooFewLearners,
    Equipment,
    Transport,
    CohortCancelled,
    Other,
}
