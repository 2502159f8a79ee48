"""What is said and written in the demo. Gentle, invented, and of no one."""

OPENINGS = (
    "Welcome, everyone. Take the time you need to arrive.",
    "Good to see you all. Shall we begin with how the week has been?",
)
SPOKEN = (
    "Hello, all. It took me a while to sit down today, but I am here.",
    "I slept a little better this week. Not every night, but some.",
    "I tried the breathing we talked about. It felt silly, and then it helped.",
    "Thank you for saying that. I thought I was the only one.",
    "It was a hard week at home. I do not need advice, only to say it.",
    "I hear you. That sounds heavy.",
    "I told my sister that I cannot come every Sunday. She was kind about it.",
    "I went for the walk. Ten minutes. It counts, right?",
    "It counts. I would have stayed on the sofa.",
    "Could we stay with that a little? I felt something when you said it.",
    "I noticed that I say “sorry” before I say anything else.",
    "My hands were shaking before I logged in. They are quieter now.",
    "I wrote the letter. I have not sent it, and maybe I never will.",
    "What helped me was to leave the phone in another room.",
    "I like how slowly we talk here.",
    "May I pass this time? I am glad just to listen.",
    "I laughed this week. A real laugh. I wanted to tell somebody.",
    "I am trying to ask for help before I am exhausted, not after.",
    "It is raining here, and for once I do not mind.",
    "I will think about what you said until next time.",
)
ANSWERS = (
    "Thank you for asking. I needed a moment to find the words.",
    "Yes. That is close to what I meant.",
    "I would like to come back to that later, if that is all right.",
    "That helps, thank you.",
    "I felt heard just now.",
)
CLOSINGS = (
    "Thank you all. Be gentle with yourselves until next time.",
    "We close here. Thank you for what you shared, and for what you kept.",
)
INTERVENTIONS = (
    "Opening round, normalising, reflective listening, closing round with one word each."
)
RESPONSE = (
    "Members responded to one another with warmth. Engagement was steady; silence was allowed."
)
PLAN = "Continue with the theme next time. Each member chose one small step for the week."
